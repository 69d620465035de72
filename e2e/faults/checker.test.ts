import { describe, expect, test } from "vitest";
import {
	type Account,
	type AnswersSaid,
	type Dump,
	emptyAccount,
} from "./account.ts";
import { check, INVARIANTS } from "./checker.ts";
import { FILE_HARMS, noFiles, withFiles } from "./checker-files.support.ts";

const head = {
	state: "open",
	agent: "Noor",
	readByVisitor: 0,
	readByAgent: 3,
};
const line = (seq: number, clientId: string) => ({
	seq,
	clientId,
	kind: "message" as const,
	text: `text of ${clientId}`,
});
const stored = (seq: number, clientId: string): Dump["entries"][number] => ({
	...line(seq, clientId),
	conversation: "c",
	audience: "all",
	author: "maya",
	byStaff: false,
});
const note = {
	...stored(2, "n1"),
	kind: "note" as const,
	audience: "staff" as const,
	author: "noor",
	byStaff: true,
};

/** Noor has answered in another one, and its shopper was asked how it was. */
const ended: Dump["entries"] = [
	{ ...stored(1, "n2"), conversation: "d", author: "noor", byStaff: true },
	{ ...stored(2, "a2"), conversation: "d", kind: "asked", text: null },
];

const said = (
	ask: AnswersSaid["ask"],
	answers: AnswersSaid["answers"],
	reply: AnswersSaid["reply"],
): AnswersSaid => ({ ask, answers, reply });

/** A conversation of two messages with a note between them, and nothing wrong. */
function kept(): { account: Account; dump: Dump } {
	const wrote = (clientId: string, n: number, sender = "maya") => ({
		clientId,
		sender,
		n,
		text: `text of ${clientId}`,
		at: 0,
	});
	const acknowledged = (clientId: string, seq: number) => ({
		clientId,
		conversation: "c",
		seq,
		duplicate: false,
		at: 1,
	});
	return withFiles({
		account: {
			...emptyAccount(),
			wrote: [wrote("m1", 0), wrote("m2", 1), wrote("n1", 0, "noor")],
			acknowledged: [
				acknowledged("m1", 1),
				acknowledged("m2", 3),
				acknowledged("n1", 2),
			],
			windows: [
				{
					window: "maya's",
					audience: "all",
					conversation: "c",
					head,
					entries: [line(1, "m1"), line(3, "m2")],
				},
				{
					window: "noor's",
					audience: "staff",
					conversation: "c",
					head,
					entries: [
						line(1, "m1"),
						{ ...line(2, "n1"), kind: "note" },
						line(3, "m2"),
					],
				},
			],
			screens: [
				{ window: "maya's screen", texts: ["text of m1", "text of m2"] },
			],
			rows: [{ window: "noor's", conversation: "c", head, lastSeq: 3 }],
			pending: [{ window: "maya's", clientId: "m8", state: "refused" }],
			outboxes: [{ browser: "maya", clientIds: [] }],
			synchronous: [2],
			answered: [
				said({ id: "a1" }, { score: 4 }, "kept"),
				said({ conversation: "d", seq: 2 }, { score: 5 }, "kept"),
				said(
					{ conversation: "d", seq: 2 },
					{ score: 5, comment: "Thanks" },
					"open",
				),
			],
			cards: [
				{ clientId: "k1", text: "So quick.", card: null },
				{ clientId: "k1", text: "So quick.", card: "k" },
			],
		},
		dump: {
			files: noFiles(),
			entries: [stored(1, "m1"), note, stored(3, "m2"), ...ended],
			heads: new Map([["c", head]]),
			publicHeads: new Map([["c", head]]),
			visitors: new Map([["c", "maya"]]),
			asks: [
				{
					id: "a1",
					survey: "s",
					at: null,
					answers: { score: 4 },
					isAnswered: true,
					credited: [],
				},
				{
					id: "a2",
					survey: "after-chat",
					at: { conversation: "d", seq: 2 },
					answers: { score: 5, comment: "Thanks" },
					isAnswered: true,
					credited: ["noor"],
				},
			],
			cards: [{ id: "k", clientId: "k1", text: "So quick." }],
			counted: new Map([["s", 1]]),
		},
	});
}

test("a run that kept every promise has no violation", () => {
	const { account, dump } = kept();
	expect(check(account, dump)).toEqual([]);
});

type Harm = (run: ReturnType<typeof kept>) => void;
const HARMS: [(typeof INVARIANTS)[number], string, Harm][] = [
	[
		"acknowledged-is-stored",
		"is gone from the database",
		({ account }) => {
			account.wrote.push({
				clientId: "m9",
				sender: "maya",
				n: 9,
				text: "",
				at: 0,
			});
			account.acknowledged.push({
				clientId: "m9",
				conversation: "c",
				seq: 4,
				duplicate: false,
				at: 2,
			});
		},
	],
	[
		"acknowledged-is-stored",
		"has another number",
		({ account }) => {
			account.acknowledged[0] = {
				clientId: "m1",
				conversation: "c",
				seq: 3,
				duplicate: false,
				at: 2,
			};
		},
	],
	[
		"acknowledged-is-stored",
		"was never synced",
		({ account }) => {
			account.synchronous.push(0);
		},
	],
	[
		"numbers-without-gap",
		"a number is missing",
		({ account, dump }) => {
			dump.entries.push({ ...stored(5, "m3"), clientId: null });
			account.windows = [];
		},
	],
	[
		"numbers-without-gap",
		"a number stands twice",
		({ account, dump }) => {
			dump.entries.push({ ...stored(3, "m3"), clientId: null });
			account.windows = [];
		},
	],
	[
		"windows-equal-database",
		"the newest message is missing",
		({ account }) => {
			account.windows[0]?.entries.pop();
		},
	],
	[
		"windows-equal-database",
		"a shopper sees a note",
		({ account }) => {
			account.windows[0]?.entries.splice(1, 0, {
				...line(2, "n1"),
				kind: "note",
			});
		},
	],
	[
		"windows-equal-database",
		"a text is another",
		({ account }) => {
			const seen = account.windows[1]?.entries[0];
			if (seen) seen.text = "other";
		},
	],
	[
		"windows-equal-database",
		"a head is old",
		({ account }) => {
			const seen = account.windows[0];
			if (seen) seen.head = { ...head, state: "waiting", agent: null };
		},
	],
	[
		"windows-equal-database",
		"a shopper reads a name before its agent has joined",
		({ dump }) => {
			dump.publicHeads.set("c", { ...head, state: "waiting", agent: null });
		},
	],
	[
		"windows-equal-database",
		"a widget of today reads who was assigned",
		({ account, dump }) => {
			dump.entries.push({ ...stored(4, "m4"), kind: "joined", text: null });
			account.windows[0]?.entries.push({
				...line(4, "m4"),
				kind: "assigned",
				text: null,
			});
		},
	],
	[
		"windows-equal-database",
		"a screen shows a message twice",
		({ account }) => {
			account.screens[0]?.texts.push("text of m2");
		},
	],
	[
		"windows-equal-database",
		"a screen lacks a message",
		({ account }) => {
			account.screens[0]?.texts.pop();
		},
	],
	[
		"windows-equal-database",
		"a screen has another order",
		({ account }) => {
			account.screens[0]?.texts.reverse();
		},
	],
	[
		"sender-order",
		"the second came first",
		({ account }) => {
			for (const one of account.wrote)
				if (one.sender === "maya") one.n = 1 - one.n;
		},
	],
	[
		"no-id-twice",
		"it is stored twice",
		({ account, dump }) => {
			dump.entries.push({ ...stored(4, "m2") });
			account.windows = [];
		},
	],
	[
		"no-id-twice",
		"a window shows it twice",
		({ account, dump }) => {
			account.windows[1]?.entries.push(line(4, "m2"));
			dump.entries.push({ ...stored(4, "m2"), clientId: null });
			account.windows.shift();
		},
	],
	[
		"outboxes-empty",
		"one still waits",
		({ account }) => {
			account.wrote.push({
				clientId: "m3",
				sender: "maya",
				n: 2,
				text: "",
				at: 0,
			});
			account.outboxes[0]?.clientIds.push("m3");
		},
	],
	[
		"outboxes-empty",
		"one was dropped in silence",
		({ account }) => {
			account.wrote.push({
				clientId: "m3",
				sender: "maya",
				n: 2,
				text: "",
				at: 0,
			});
		},
	],
	[
		"outboxes-empty",
		"a window sends what is on no disk",
		({ account }) => {
			account.pending.push({
				window: "maya's",
				clientId: "m9",
				state: "sending",
			});
		},
	],
	[
		"nothing-stands-twice",
		"it is in the log and still shown as sent",
		({ account }) => {
			account.pending.push({
				window: "maya's",
				clientId: "m2",
				state: "sent",
			});
		},
	],
	[
		"windows-equal-database",
		"a list is behind",
		({ account }) => {
			const [row] = account.rows;
			if (row) row.lastSeq = 2;
		},
	],
	[
		"windows-equal-database",
		"a list has an old head",
		({ account }) => {
			const [row] = account.rows;
			if (row) row.head = { ...head, readByAgent: 1 };
		},
	],
	[
		"windows-equal-database",
		"a list lacks what is open",
		({ dump }) => {
			dump.heads.set("d", head);
		},
	],
	[
		"windows-equal-database",
		"a withdrawn text is still there",
		({ account }) => {
			account.withdrawn.push({ conversation: "c", seq: 3 });
		},
	],
	[
		"unacknowledged-at-most-once",
		"it is stored twice",
		({ account, dump }) => {
			account.wrote.push({
				clientId: "m3",
				sender: "maya",
				n: 2,
				text: "",
				at: 0,
			});
			account.refused.push({ clientId: "m3", code: "closed" });
			dump.entries.push(stored(4, "m3"), stored(5, "m3"));
			account.windows = [];
		},
	],
	[
		"answers-kept-once",
		"what was confirmed is not there",
		({ dump }) => {
			dump.asks.shift();
			dump.counted.clear();
		},
	],
	[
		"answers-kept-once",
		"something is kept that nobody said last",
		({ account }) => {
			account.answered.push(said({ id: "a1" }, { score: 2 }, "kept"));
		},
	],
	[
		"answers-kept-once",
		"half of them is kept",
		({ account }) => {
			const whole = { score: 4, why: "Late" };
			account.answered.push(said({ id: "a1" }, whole, "kept"));
		},
	],
	[
		"answers-kept-once",
		"they count twice",
		({ dump }) => void dump.counted.set("s", 2),
	],
	[
		"credited-as-offered",
		"whoever wrote is left out",
		({ dump }) => void dump.asks[1]?.credited.pop(),
	],
	[
		"credited-as-offered",
		"somebody came later",
		({ dump }) => {
			dump.entries.push({
				...stored(3, "n3"),
				...{ conversation: "d", author: "teo", byStaff: true },
			});
			dump.asks[1]?.credited.push("teo");
		},
	],
	[
		"cards-kept-once",
		"what was confirmed is not there",
		({ dump }) => void dump.cards.pop(),
	],
	[
		"cards-kept-once",
		"it is stored under another id",
		({ account }) => {
			account.cards.push({ clientId: "k1", text: "So quick.", card: "other" });
		},
	],
	[
		"cards-kept-once",
		"one came twice",
		({ dump }) => {
			dump.cards.push({ id: "k9", clientId: "k9", text: "So quick." });
		},
	],
	...FILE_HARMS,
];

describe.each(INVARIANTS)("%s is broken when", (invariant) => {
	test.each(HARMS.filter(([name]) => name === invariant))(
		"%s: %s",
		(_name, _how, harm) => {
			const run = kept();
			harm(run);
			expect(
				new Set(check(run.account, run.dump).map((found) => found.invariant)),
			).toContain(invariant);
		},
	);
});

test("each harm names its own invariant first of all", () => {
	for (const [invariant, , harm] of HARMS) {
		const run = kept();
		harm(run);
		const found = check(run.account, run.dump).map((one) => one.invariant);
		expect(found).toContain(invariant);
		// A text that differs also breaks what its window shows; nothing else may be blamed.
		const others = found.filter((name) => name !== invariant);
		expect(others.every((name) => name === "windows-equal-database")).toBe(
			true,
		);
	}
});
