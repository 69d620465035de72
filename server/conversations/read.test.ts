import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import {
	ENTRIES_READ,
	ENTRIES_READ_BYTES,
	TEXT_CHARS,
} from "../../protocol/limits.ts";
import { applyEntry, EMPTY_LOG, type Log } from "../../protocol/log.ts";
import { createGate } from "../testing/gate.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { changes, message } from "../testing/store/suite.ts";
import { addAgent, arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** Puts messages into the log without the limits of a typist. */
async function fill(conversation: string, texts: string[]): Promise<void> {
	const author = { kind: "visitor" as const, id: newId(), name: null };
	const entries = texts.map((text) => message(text, author));
	const key = { site_id: relay.shop.id, id: conversation };
	await relay.app.parts.log.change(changes(key, { entries }));
}

test("RD1 joining while the other side writes loses nothing: reply and facts together are the log", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const writing = Array.from({ length: 15 }, (_, at) => answers(`${at}`));
	const tab = await arrives(relay, { token: maya.token });
	const joined = await tab.ask("conversation:join", { conversation, after: 0 });
	await Promise.all(writing);
	await tab.fence();
	const entries = [
		...joined.entries,
		...tab.facts("entry:added").map(({ entry }) => entry),
	];
	const log = entries.reduce<Log>((so, entry) => {
		const applied = applyEntry(so, entry);
		expect(applied.kind).not.toBe("gap");
		return applied.kind === "applied" ? applied.log : so;
	}, EMPTY_LOG);
	const whole = await tab.ask("entries:read", { conversation, after: 0 });
	expect(log.entries).toEqual(whole.entries);
	await noor.fence();
});

test("RD1 what is written while a join reads is heard as a fact: joined first, read then", async () => {
	await relay.stop();
	const gate = createGate();
	relay = await startRelay({
		store: (store) => ({
			...store,
			async entriesAfter(...asked) {
				const rows = await store.entriesAfter(...asked);
				await gate.pass();
				return rows;
			},
		}),
	});
	const { maya, conversation, answers } = await together(relay);
	const tab = await arrives(relay, { token: maya.token });
	const teo = await addAgent(relay, "teo");
	gate.shut();
	const joining = [tab, teo].map((wire) =>
		wire.say("conversation:join", { conversation, after: 0 }),
	);
	await gate.held(2);
	const { seq } = await answers("in between");
	gate.open();
	expect(JSON.stringify(await Promise.all(joining))).not.toContain(
		"in between",
	);
	const heard = [tab.facts("entry:added"), teo.facts("entry:added")];
	for (const facts of heard)
		expect(facts.map(({ entry }) => entry.seq)).toEqual([seq]);
});

test("RD1 the reply holds what is above the cursor, both read marks and the head", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const { seq } = await answers("Yes.");
	await maya.ask("read:mark", { conversation, seq });
	const joined = await maya.ask("conversation:join", {
		conversation,
		after: seq - 1,
	});
	expect(joined).toMatchObject({
		entries: [{ seq }],
		more: false,
		conversation: { readByVisitor: seq, lastSeq: seq, agent: { name: "Noor" } },
	});
	const beyond = await noor.ask("conversation:join", {
		conversation,
		after: 99,
	});
	expect(beyond).toMatchObject({ entries: [], more: false });
});

test("RD3 a reply holds at most 200 entries, and reading on from the last one gives all", async () => {
	const { maya, conversation } = await together(relay);
	await fill(
		conversation,
		Array.from({ length: 450 }, (_, at) => `${at}`),
	);
	let after = 0;
	const sizes: number[] = [];
	for (let more = true; more; ) {
		const read = await maya.ask("entries:read", { conversation, after });
		sizes.push(read.entries.length);
		after = read.entries.at(-1)?.seq ?? after;
		more = read.more;
	}
	expect(sizes.slice(0, 2)).toEqual([ENTRIES_READ, ENTRIES_READ]);
	expect(after).toBe((await relay.store.conversation(conversation))?.last_seq);
});

test("RD3 a reply holds about 64 KiB of bodies, and at least one entry", async () => {
	const { maya, conversation } = await together(relay);
	const huge = "😀".repeat(TEXT_CHARS);
	await fill(
		conversation,
		Array.from({ length: 12 }, () => huge),
	);
	const read = await maya.ask("entries:read", { conversation, after: 0 });
	expect(read.more).toBe(true);
	const bytes = Buffer.byteLength(JSON.stringify(read.entries));
	expect(bytes).toBeLessThan(ENTRIES_READ_BYTES * 1.2);
	await fill(conversation, ["x".repeat(ENTRIES_READ_BYTES * 2)]);
	const row = await relay.store.conversation(conversation);
	const after = (row?.last_seq ?? 0) - 1;
	const one = await maya.ask("entries:read", { conversation, after });
	expect(one).toMatchObject({ entries: [{ seq: after + 1 }], more: false });
});

test("RD4 a note reaches no shopper: not as a fact, not on joining, not on reading on", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const note = { conversation, clientId: newId(), text: "secret-note" };
	const { seq } = await noor.ask("note:add", note);
	await noor.ask("note:add", note);
	await answers("Yes.");
	const joined = await maya.ask("conversation:join", {
		conversation,
		after: 0,
	});
	const read = await maya.ask("entries:read", { conversation, after: 0 });
	const heard = [joined, read, maya.facts("entry:added")];
	expect(JSON.stringify(heard)).not.toMatch(/secret-note|"note"|"started"/);
	// The note leaves no gap either: the next one names the one before the note.
	expect(read.entries.at(-1)).toMatchObject({ seq: seq + 1, prev: seq - 1 });
	expect(joined.conversation.lastSeq).toBe(seq + 1);
});

test("RD5 read marks only grow, and not past what was said", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const { seq } = await answers("Yes.");
	await maya.ask("read:mark", { conversation, seq: 9_999 });
	expect(await noor.hears("read:changed")).toEqual({
		conversation,
		by: "visitor",
		seq,
	});
	await maya.ask("read:mark", { conversation, seq: 1 });
	await noor.fence();
	expect(noor.facts("read:changed")).toHaveLength(1);
	const row = await relay.store.conversation(conversation);
	expect(row?.read_by_visitor).toBe(seq);
});

test("RD5 only the agent who holds the conversation marks it for the staff", async () => {
	const { noor, maya, conversation } = await together(relay);
	const teo = await addAgent(relay, "teo");
	await teo.ask("read:mark", { conversation, seq: 2 });
	await maya.fence();
	expect(maya.facts("read:changed")).toEqual([]);
	await noor.ask("read:mark", { conversation, seq: 2 });
	expect(await maya.hears("read:changed")).toEqual({
		conversation,
		by: "agent",
		seq: 2,
	});
});

test("RD6 somebody else's conversation and one that does not exist get the same answer, whatever is asked", async () => {
	const { conversation } = await together(relay);
	const omar = await arrives(relay);
	const elsewhere = await arrives(relay, { site: relay.books.id });
	const ines = await addAgent(relay, "ines");
	const rating = { asked: 1, score: 5, solved: null, comment: null };
	for (const id of [conversation, newId()]) {
		const of = { conversation: id };
		const asked: [string, object][] = [
			["conversation:join", { ...of, after: 0 }],
			["entries:read", { ...of, after: 0 }],
			["conversation:close", of],
			["message:send", { ...of, clientId: newId(), text: "x" }],
			["message:withdraw", { ...of, seq: 2 }],
			["read:mark", { ...of, seq: 2 }],
			["typing:tell", { ...of, typing: true }],
		];
		const answers = await Promise.all([
			...asked.map(([command, data]) => omar.refused(command, data)),
			...asked.map(([command, data]) => elsewhere.refused(command, data)),
			...asked.map(([command, data]) => ines.refused(command, data)),
			omar.refused("rating:give", { ...of, ...rating }),
			ines.refused("conversation:take", { ...of, epoch: 1 }),
			ines.refused("conversation:reopen", { ...of, undo: false }),
			ines.refused("note:add", { ...of, clientId: newId(), text: "x" }),
		]);
		for (const refusal of answers)
			expect(refusal).toEqual({ code: "not_found" });
	}
	for (const wire of [omar, elsewhere, ines]) {
		await wire.fence();
		expect(wire.facts("entry:added")).toEqual([]);
		expect(wire.facts("typing:changed")).toEqual([]);
	}
});

test("RD10 a reply from a cursor says when the entry at it was written, or that this reader has none there", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	const note = { conversation, clientId: newId(), text: "hidden" };
	const { seq: hidden } = await noor.ask("note:add", note);
	const { seq, at } = await answers("Yes");
	const cursorAt = async (who: typeof maya | typeof noor, after: number) => {
		const cursor = { conversation, after };
		const [read, joined] = [
			await (who as typeof maya).ask("entries:read", cursor),
			await (who as typeof maya).ask("conversation:join", cursor),
		];
		expect(joined.cursorAt).toBe(read.cursorAt);
		return read.cursorAt;
	};
	expect(await cursorAt(maya, 0)).toBeUndefined();
	expect(await cursorAt(maya, seq)).toBe(at);
	expect(await cursorAt(noor, seq)).toBe(at);
	expect(await cursorAt(noor, hidden)).toBeTypeOf("number");
	// A note is not there for a shopper, and nor is what has not been written.
	expect(await cursorAt(maya, hidden)).toBeNull();
	expect(await cursorAt(maya, seq + 1)).toBeNull();
	expect(await cursorAt(noor, seq + 1_000)).toBeNull();
});
