import { afterEach, beforeEach, expect, test } from "vitest";
import { ASK_AGAIN_MS, CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { asked, heardAsk } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const asks = (entries: { kind: string }[]) =>
	entries.filter(({ kind }) => kind === "asked").length;

test("RT1 ten seconds after the closing the shopper is asked, not before", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS - 1);
	await maya.fence();
	const told = () => maya.facts("entry:added").map(({ entry }) => entry);
	expect(asks(told())).toBe(0);
	relay.clock.pass(1);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
});

test("RT1 who ended it is asked at once", async () => {
	const { maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await maya.ask("conversation:close", { conversation });
	relay.clock.pass(0);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
	expect(asks(maya.facts("entry:added").map(({ entry }) => entry))).toBe(1);
});

test("RT1 whom nobody answered is not asked", async () => {
	const { noor, maya, conversation } = await together(relay);
	await noor.ask("conversation:close", { conversation });
	relay.clock.pass(CLOSE_UNDO_MS * 2);
	const other = await asked(relay);
	await maya.fence();
	expect(asks(maya.facts("entry:added").map(({ entry }) => entry))).toBe(0);
	expect(other.asked).toBeGreaterThan(0);
});

test("RT1 the same conversation is asked about once in 24 hours", async () => {
	const {
		maya,
		noor,
		conversation,
		answers,
		asked: first,
	} = await asked(relay);
	const again = async () => {
		await maya.sends("One more thing", conversation);
		await relay.app.parts.routing.idle();
		await answers("Sure.");
		await noor.ask("conversation:close", { conversation });
		relay.clock.pass(CLOSE_UNDO_MS);
	};
	await again();
	// In steps, because a console that is silent for twelve hours is signed out.
	for (let passed = 0; passed < ASK_AGAIN_MS; passed += ASK_AGAIN_MS / 3) {
		relay.clock.pass(ASK_AGAIN_MS / 3);
		await noor.ask("inbox:read", {});
	}
	await maya.fence();
	expect(asks(maya.facts("entry:added").map(({ entry }) => entry))).toBe(1);
	await again();
	expect((await heardAsk(relay, maya, first)).seq).toBeGreaterThan(first);
});

test("RT1 a restart between closing and asking loses no ask", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	await relay.restart();
	relay.clock.pass(CLOSE_UNDO_MS);
	const back = await arrives(relay, { token: maya.token });
	const joined = await back.ask("conversation:join", {
		conversation,
		after: 0,
	});
	if (asks(joined.entries) === 0)
		await back.hears("entry:added", ({ entry }) => entry.kind === "asked");
	const told = back.facts("entry:added").map(({ entry }) => entry);
	expect(asks([...joined.entries, ...told])).toBe(1);
});

test("RT1 a disk that refuses the ask is asked again", async () => {
	await relay.stop();
	let full = false;
	relay = await startRelay({
		store: (store) => ({
			...store,
			async commit(changes) {
				if (full) throw Object.assign(new Error("x"), { code: "SQLITE_FULL" });
				return store.commit(changes);
			},
		}),
	});
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	await noor.ask("conversation:close", { conversation });
	full = true;
	relay.clock.pass(CLOSE_UNDO_MS);
	while (!relay.logged.join().includes("failed")) await maya.fence();
	await maya.fence();
	full = false;
	const told = () => maya.facts("entry:added").map(({ entry }) => entry);
	expect(asks(told())).toBe(0);
	relay.clock.pass(10_000);
	await maya.hears("entry:added", ({ entry }) => entry.kind === "asked");
	expect(asks(told())).toBe(1);
});
