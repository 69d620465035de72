import { expect, test } from "vitest";
import type { Entries, Entry } from "../protocol/entry.ts";
import type { Reply } from "../protocol/refusal.ts";
import type { VisitorCommands } from "../protocol/visitor-events.ts";
import {
	createConversation,
	type Hearing,
	hearConversations,
} from "./conversation.ts";
import { fakeConnection } from "./testing/fake-connection.ts";

const entry = (seq: number, clientId: string | null = null): Entry => ({
	seq,
	prev: seq - 1,
	kind: "message",
	v: 1,
	author: { kind: "agent", name: "Noor" },
	clientId,
	audience: "all",
	body: { text: `${seq}` },
	at: seq,
	erasedAt: null,
});

function open(entries: Entry[] = []) {
	const joined: Reply<unknown>[] = [];
	const answers = {
		"conversation:join": (): Reply<Entries> => ({
			ok: true,
			data: { entries, more: false },
		}),
		"entries:read": (): Reply<Entries> => ({
			ok: true,
			data: { entries, more: false },
		}),
	};
	const wire = fakeConnection<VisitorCommands>(answers);
	const conversationOf = (id: string): Hearing & { marks: unknown[] } => {
		const marks: unknown[] = [];
		return {
			...createConversation({
				id,
				connection: wire.connection,
				joined: (reply) => joined.push(reply),
				endsTyping: ({ author }) => author.kind === "agent",
			}),
			marked: (mark) => marks.push(mark),
			marks,
		};
	};
	const all = [conversationOf("a"), conversationOf("b")] as const;
	const arrived: Entry[] = [];
	const stops = hearConversations(
		wire.connection,
		(id) => all.find((one) => one.id === id),
		(entry) => arrived.push(entry),
	);
	return { ...wire, all, answers, arrived, entries, joined, stops };
}

test("RD1 it joins from the cursor, and says what each join was answered with", async () => {
	const { all, answers, joined, said } = open([entry(1), entry(2)]);
	const [a] = all;
	expect(await a.join()).toBe(true);
	expect(a.log.value.last).toBe(2);
	answers["conversation:join"] = () => ({
		ok: false,
		refusal: { code: "not_found" },
	});
	expect(await a.join()).toBe(false);
	expect(said).toEqual([
		["conversation:join", { conversation: "a", after: 0 }],
		["conversation:join", { conversation: "a", after: 2 }],
	]);
	expect(joined.map(({ ok }) => ok)).toEqual([true, false]);
});

test("the log of one conversation never shows another's entries", async () => {
	const { all, arrived, tell } = open();
	const [a, b] = all;
	tell("entry:added", { conversation: "b", entry: entry(1) });
	tell("entry:added", { conversation: "c", entry: entry(1) });
	expect(a.log.value.entries).toEqual([]);
	expect(b.log.value.entries).toEqual([entry(1)]);
	expect(arrived).toHaveLength(1);
});

test("what is told twice arrives once, and its client id is known as logged", () => {
	const { all, arrived, tell } = open();
	const fact = { conversation: "a", entry: entry(1, "mine") };
	tell("entry:added", fact);
	tell("entry:added", fact);
	expect(arrived).toHaveLength(1);
	expect(all[0].logged.value.has("mine")).toBe(true);
	expect(all[1].logged.value.has("mine")).toBe(false);
});

test("RD4 whoever is told to be behind joins that conversation again", async () => {
	const { said, tell } = open();
	tell("entries:behind", { conversation: "b" });
	await expect.poll(() => said).toHaveLength(1);
	expect(said[0]).toEqual([
		"conversation:join",
		{ conversation: "b", after: 0 },
	]);
});

test("LK2 typing is heard and told for its own conversation, and ends with what was typed", () => {
	const { all, said, tell } = open();
	const [a, b] = all;
	const who = { kind: "agent" as const, name: "Noor" };
	tell("typing:changed", { conversation: "a", who, typing: true });
	expect(a.typing.shown.value).toEqual(who);
	expect(b.typing.shown.value).toBeNull();
	tell("entry:added", { conversation: "a", entry: entry(1) });
	expect(a.typing.shown.value).toBeNull();
	tell("typing:changed", { conversation: "a", who, typing: true });
	tell("typing:changed", { conversation: "a", who, typing: false });
	expect(a.typing.shown.value).toBeNull();
	b.typing.typed();
	expect(said).toEqual([["typing:tell", { conversation: "b", typing: true }]]);
});

test("a read mark goes to the conversation that it names", () => {
	const { all, tell } = open();
	const mark = { conversation: "b", by: "agent" as const, seq: 3 };
	tell("read:changed", mark);
	expect(all.map(({ marks }) => marks)).toEqual([[], [mark]]);
});

test("nothing is heard after it was stopped", () => {
	const { all, stops, tell } = open();
	for (const stop of stops) stop();
	tell("entry:added", { conversation: "a", entry: entry(1) });
	tell("read:changed", { conversation: "a", by: "agent", seq: 3 });
	expect(all[0].log.value.entries).toEqual([]);
	expect(all[0].marks).toEqual([]);
});

test("RD10 a log of another history is said with the answer that shows it, and what is told after that counts", async () => {
	const replies: Entries[] = [
		{ entries: [entry(1), entry(2)], more: false },
		{ entries: [], more: false, cursorAt: null },
		{ entries: [entry(1)], more: false },
	];
	const next = (): Reply<Entries> => ({
		ok: true,
		data: replies.shift() as Entries,
	});
	const isOther: boolean[] = [];
	const one = createConversation({
		id: "a",
		connection: fakeConnection<VisitorCommands>({
			"conversation:join": next,
			"entries:read": next,
		}).connection,
		joined: (_reply, other) => isOther.push(other),
		endsTyping: () => false,
	});
	await one.join();
	await one.join();
	expect(isOther).toEqual([false, true, false]);
	expect(one.log.value.last).toBe(1);
});
