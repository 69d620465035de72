import { afterEach, expect, test, vi } from "vitest";
import { newId } from "../../protocol/ids.ts";
import type { Change } from "../store/contract/change.ts";
import type { ShopbellStore } from "../store-parts.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { saying } from "../testing/store/decisions.ts";
import { inboxOf } from "../testing/store/inbox-of.ts";
import { by, changes, message } from "../testing/store/suite.ts";
import { arrives, together } from "../testing/wire.ts";
import type { Committed } from "./log.ts";

let relay: Relay;
afterEach(() => relay.stop());

/** A relay that counts its commits, and can be told to fail some. */
async function counting(
	fails: (changes: readonly Change[]) => unknown = () => {},
) {
	const commit = vi.fn<(changes: readonly Change[]) => void>();
	relay = await startRelay({
		store: (store: ShopbellStore) => ({
			...store,
			async commit(group) {
				commit(group);
				fails(group);
				return store.commit(group);
			},
		}),
	});
	return commit;
}

test("MS7 sixty sockets that send at once need fewer than five commits", async () => {
	const commit = await counting();
	const shoppers = await Promise.all(
		Array.from({ length: 60 }, () => arrives(relay)),
	);
	commit.mockClear();
	const sent = await Promise.all(
		shoppers.map((shopper) => shopper.sends("Hi")),
	);
	expect(new Set(sent.map(({ conversation }) => conversation)).size).toBe(60);
	expect(commit.mock.calls.length).toBeLessThan(5);
});

test("MS7 all that one flush has committed is told together, before any of it is told alone", async () => {
	await counting();
	const { conversation } = await together(relay);
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	const { log } = relay.app.parts;
	const told: string[] = [];
	const seqOf = (outcome: Committed) =>
		outcome.kind === "written" ? outcome.row.last_seq : 0;
	log.afterCommit((outcome) => void told.push(`one ${seqOf(outcome)}`));
	log.afterFlush((outcomes) => {
		told.push(`flush ${outcomes.map(seqOf).join(" ")}`);
		throw new Error("a listener that fails");
	});
	const author = by({ id: row.visitor_id } as never);
	const [first, second] = [row.last_seq + 1, row.last_seq + 2];
	const says = (text: string) =>
		log.change(changes(row, { entries: [message(text, author)] }));
	const refused = changes(row, { refuse: "forbidden" });
	await Promise.all([
		says("One").then(() => told.push("replied")),
		expect(log.change(refused)).rejects.toThrow("forbidden"),
		says("Two"),
	]);
	expect(told).toEqual([
		`flush ${first} ${second}`,
		`one ${first}`,
		`one ${second}`,
		"replied",
	]);
	// Of what was refused nobody hears anything.
	await expect(log.change(refused)).rejects.toThrow("forbidden");
	expect(told).toHaveLength(4);
});

test("MS7 a poisoned change in a group refuses only itself", async () => {
	await counting();
	const shoppers = await Promise.all(
		Array.from({ length: 10 }, () => arrives(relay)),
	);
	const { log } = relay.app.parts;
	const author = { kind: "visitor" as const, id: newId(), name: null };
	const poisoned = log
		.change(
			saying.with(
				{
					site: relay.shop.id,
					conversation: { currentOf: newId(), orNew: newId() },
				},
				// Nothing is said of the conversation that it would begin.
				{ start: undefined as never, entry: message("x", author) },
			),
		)
		.then(
			() => "kept",
			(error: Error) => error.message,
		);
	const sent = await Promise.all(
		shoppers.map((shopper) => shopper.sends("Hi")),
	);
	expect(sent.map(({ seq }) => seq)).toEqual(Array(10).fill(2));
	expect(await poisoned).toBe("rejected");
});

test("MS7 a full disk is refused with retry, and the same message is kept when there is room", async () => {
	let full = false;
	await counting(() => {
		if (full) throw Object.assign(new Error("disk"), { code: "SQLITE_FULL" });
	});
	const maya = await arrives(relay);
	const draft = { conversation: null, clientId: newId(), text: "Hello?" };
	full = true;
	expect(await maya.refused("message:send", draft)).toEqual({ code: "retry" });
	expect(await inboxOf(relay.store, relay.shop.id)).toEqual([]);
	full = false;
	expect(await maya.ask("message:send", draft)).toMatchObject({
		seq: 2,
		duplicate: false,
	});
});

test("MS3 nobody is told what a failed commit took back", async () => {
	let broken = false;
	await counting(() => {
		if (broken) throw new Error("gone");
	});
	const { noor, maya, conversation } = await together(relay);
	const told = noor.facts("entry:added").length;
	broken = true;
	const draft = { conversation, clientId: newId(), text: "lost" };
	expect(await maya.refused("message:send", draft)).toEqual({
		code: "rejected",
	});
	await noor.fence();
	expect(noor.facts("entry:added")).toHaveLength(told);
	broken = false;
	expect(await maya.ask("message:send", draft)).toMatchObject({
		duplicate: false,
	});
});

test("MS7 more changes than one group holds are all kept, in their order", async () => {
	await counting();
	const { maya, conversation } = await together(relay);
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	const author = by({ id: row.visitor_id } as never);
	const kept = await Promise.all(
		Array.from({ length: 450 }, (_, at) =>
			relay.app.parts.log.change(
				changes(row, { entries: [message(`${at}`, author)] }),
			),
		),
	);
	const seqs = kept.map((one) =>
		one.kind === "written" ? one.row.last_seq : 0,
	);
	expect(seqs).toEqual(seqs.map((_, at) => row.last_seq + 1 + at));
	await maya.fence();
	expect(maya.facts("entry:added")).toHaveLength(450);
});
