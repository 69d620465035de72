import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { applyEntry, EMPTY_LOG } from "../../protocol/log.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bytesIn } from "../testing/store/other-process.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "shopbell-forget-"));
	relay = await startRelay({ path: join(folder, "relay.db") });
});
afterEach(async () => {
	await relay.stop();
	await rm(folder, { recursive: true, force: true });
});

/** Everything that the database has on the disk, its log included. */
const onDisk = () => bytesIn(folder);

const SECRETS = [
	"heirloom",
	"quietly-noted",
	"answered-thus",
	"looked-at-this",
	"cart-of-hers",
	"a-comment-of-hers",
	"maya@secret.example",
];

/** A conversation with something of hers in every place, and a second shopper beside her. */
async function lived() {
	const { noor, maya, conversation, answers } = await together(relay);
	await maya.ask("page:view", {
		page: { url: "http://shop.test/looked-at-this", title: "Lamp" },
		cart: {
			items: [{ name: "cart-of-hers", quantity: 1, price: 5 }],
			total: 5,
			currency: "EUR",
		},
	});
	// Long ones move others about in the file's pages.
	for (let at = 0; at < 8; at++) {
		await maya.sends(`my heirloom lamp ${"is broken ".repeat(at * 45)}`);
		await answers(`answered-thus ${"and so on ".repeat(at * 40)}`);
	}
	const note = { conversation, clientId: newId(), text: "quietly-noted" };
	await noor.ask("note:add", note);
	const visitor = (await relay.store.conversation(conversation))
		?.visitor_id as string;
	await relay.store.keepReplyTo(
		relay.shop.id,
		visitor,
		"maya@secret.example",
		relay.clock.now(),
	);
	await maya.ask("conversation:close", { conversation });
	await relay.passes(1);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
	const asked = maya
		.facts("entry:added")
		.find(({ entry }) => entry.kind === "asked")?.entry.seq as number;
	await maya.ask("rating:give", {
		conversation,
		asked,
		score: 2,
		solved: "no",
		comment: "a-comment-of-hers",
	});
	return { noor, maya, conversation, visitor };
}

test("PR1 nothing that a shopper wrote, or was written about her, is left in the database's files", async () => {
	const { maya, conversation } = await lived();
	const ravi = await arrives(relay);
	await ravi.sends("ravi-stays-here");
	const before = await onDisk();
	for (const secret of SECRETS) expect(before).toContain(secret);
	await maya.ask("visitor:forget", {});
	const after = await onDisk();
	for (const secret of SECRETS) expect(after).not.toContain(secret);
	expect(after).toContain("ravi-stays-here");
	const row = await relay.store.conversation(conversation);
	expect(row).toMatchObject({ state: "closed", visitor_name: null, score: 2 });
});

test("PR1 numbers and counts stay: of every entry, and of the rating without its words", async () => {
	const { noor, maya, conversation, visitor } = await lived();
	const row = await relay.store.conversation(conversation);
	if (!row) throw new Error("gone");
	const before = await relay.store.entriesAfter(row, 0, "staff", 200);
	await maya.ask("visitor:forget", {});
	const after = await relay.store.entriesAfter(row, 0, "staff", 200);
	expect(after.slice(0, before.length)).toEqual(
		before.map((entry) => ({
			...entry,
			...(["started", "message", "note", "rated"].includes(entry.kind)
				? { body: null, erased_at: relay.clock.now() }
				: {}),
		})),
	);
	expect(after.slice(before.length).map(({ kind }) => kind)).toEqual([
		"forgotten",
	]);
	const { ratings } = await noor.ask("ratings:read", { before: null });
	expect(ratings).toMatchObject([
		{ score: 2, solved: "no", comment: null, visitorName: null },
	]);
	expect(await relay.store.visitor(relay.shop.id, visitor)).toMatchObject({
		name: null,
		email: null,
		orders: "[]",
		looking: null,
		reply_to: null,
		token_hash: `forgotten:${visitor}`,
	});
});

test("PR1 every window loses the texts by facts, and ends where a fresh reading begins", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await maya.sends("my heirloom");
	await answers("answered-thus");
	const teo = await addAgent(relay, "teo");
	const shown = await teo.ask("conversation:join", { conversation, after: 0 });
	const other = await arrives(relay, { token: maya.token });
	await maya.ask("visitor:forget", {});
	await other.ended;
	await teo.hears("entry:added", ({ entry }) => entry.kind === "forgotten");
	let log = EMPTY_LOG;
	for (const entry of [
		...shown.entries,
		...teo.facts("entry:added").map((fact) => fact.entry),
	]) {
		const applied = applyEntry(log, entry);
		if (applied.kind === "applied") log = applied.log;
	}
	const fresh = await noor.ask("entries:read", { conversation, after: 0 });
	expect(log.entries).toEqual(fresh.entries);
	expect(JSON.stringify(log)).not.toMatch(/heirloom|answered-thus|blue one/);
	const { conversation: line } = await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.state.kind === "closed",
	);
	expect(line).toMatchObject({ preview: null, visitorName: null });
	const { person } = await teo.hears(
		"person:changed",
		(fact) => fact.person.page === null && !fact.person.connected,
	);
	expect(person).toMatchObject({ name: null, orders: [], cart: null });
});

test("PR1 the token opens nobody, nothing goes on, and the same browser begins anew", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const { seq } = await answers("answered-thus");
	await maya.ask("visitor:forget", {});
	await maya.ask("visitor:forget", {});
	expect(
		await maya.refused("message:send", {
			conversation,
			clientId: newId(),
			text: "more",
		}),
	).toEqual({ code: "not_found" });
	const clientId = newId();
	expect(
		await noor.refused("note:add", { conversation, clientId, text: "hm" }),
	).toEqual({ code: "closed" });
	expect(
		await noor.refused("conversation:reopen", { conversation, undo: false }),
	).toEqual({ code: "closed" });
	await noor.ask("message:withdraw", { conversation, seq });
	await relay.passes(60_000);
	const { entries } = await noor.ask("entries:read", {
		conversation,
		after: 0,
	});
	expect(entries.at(-1)?.kind).toBe("forgotten");
	const again = await arrives(relay, { token: maya.token });
	const { conversation: next } = await again.sends("Hello again");
	expect(next).not.toBe(conversation);
});

test("PR1 what was under way in another window is erased or refused, never kept", async () => {
	const { maya } = await together(relay);
	const other = await arrives(relay, { token: maya.token });
	const asked = Array.from({ length: 20 }, (_, at) => [
		other.say("message:send", {
			conversation: null,
			clientId: newId(),
			text: `under-way ${at}`,
		}),
		...(at === 10 ? [maya.say("visitor:forget", {})] : []),
	]).flat();
	await Promise.race([Promise.all(asked), other.ended]);
	await maya.fence();
	await relay.passes(1_000);
	expect(await onDisk()).not.toContain("under-way");
});
