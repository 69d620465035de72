import { expect, test } from "vitest";
import type {
	EstimatedWait,
	QueuePosition,
} from "../../../protocol/conversation.ts";
import type { AvailabilityState } from "../chat/availability-state.ts";
import { inEnglish } from "../testing/in-english.ts";
import { availabilityWords } from "./availability-words.ts";

/** Saturday noon, wherever this runs. */
const NOW = new Date(2026, 10, 21, 12).getTime();
const COMES_HERE = "The reply will appear in this chat.";
const at = (day: number, hour: number) =>
	new Date(2026, 10, day, hour).getTime();
const said = (truth: AvailabilityState) =>
	availabilityWords(truth, inEnglish, () => NOW);

test.each<[AvailabilityState, string[]]>([
	[{ kind: "here" }, ["We can answer now"]],
	[
		{ kind: "called", replyMinutes: null },
		[
			"Nobody is here right now. When you write, somebody is notified. The reply will appear in this chat.",
		],
	],
	[
		{ kind: "unattended", replyMinutes: 12 },
		[
			"Nobody is here right now. Leave a message: the reply will appear in this chat.",
		],
	],
	[
		{ kind: "kept", told: { kind: "unattended", replyMinutes: 12 } },
		["We have your message.", COMES_HERE],
	],
	[
		{ kind: "kept", told: { kind: "called", replyMinutes: 12 } },
		["We have your message.", "Recent reply time: 12 minutes", COMES_HERE],
	],
	[
		{ kind: "kept", told: { kind: "called", replyMinutes: 200 } },
		["We have your message.", "Recent reply time: 3 hours", COMES_HERE],
	],
	[
		{ kind: "kept", told: { kind: "closed", opensAt: at(23, 9) } },
		["We have your message.", "We’re back: Monday 09:00", COMES_HERE],
	],
	[
		{ kind: "kept", told: { kind: "closed", opensAt: at(21, 14) } },
		["We have your message.", "We’re back: 14:00", COMES_HERE],
	],
	[
		{ kind: "closed", opensAt: null },
		[
			"We’re closed right now",
			"You can still write to us. The reply will appear in this chat.",
		],
	],
])("HR1 %j says %j", (truth, sentences) => {
	expect(said(truth)).toEqual(sentences);
});

const waits = (
	told: EstimatedWait | null,
	more: Partial<QueuePosition> = {},
): AvailabilityState => ({
	kind: "finding",
	place: {
		ahead: 0,
		told,
		toldAt: NOW,
		late: false,
		stillThere: false,
		languageOffered: null,
		...more,
	},
});

test.each<[AvailabilityState, string[]]>([
	[{ kind: "finding", place: null }, ["Finding someone to answer you…"]],
	[waits(null), ["You’re next"]],
	[
		waits({ kind: "range", low: 5, high: 8 }, { ahead: 1 }),
		["1 person ahead of you", "Estimated wait: 5–8\u00a0min"],
	],
	[
		waits({ kind: "range", low: 1, high: 1 }, { ahead: 3 }),
		["3 people ahead of you", "Estimated wait: about 1 minute"],
	],
	[
		waits({ kind: "range", low: 0, high: 1 }),
		["You’re next", "Estimated wait: less than a minute"],
	],
	[
		waits({ kind: "over", minutes: 30 }),
		["You’re next", "Estimated wait: more than 30\u00a0min"],
	],
	[
		waits({ kind: "recent", minutes: 4 }),
		["You’re next", "Recent reply time: 4 minutes"],
	],
	[
		waits({ kind: "range", low: 5, high: 8 }, { late: true }),
		[
			"You’re next",
			"Sorry, this is taking longer than we told you. You haven’t lost your place.",
		],
	],
])("WT1 %j says %j", (truth, sentences) => {
	expect(said(truth)).toEqual(sentences);
});

const ASSIGNED = "A colleague has it.";

test.each<[AvailabilityState, string[]]>([
	[waits(null, { assigned: true }), [ASSIGNED]],
	[
		waits({ kind: "range", low: 1, high: 3 }, { assigned: true }),
		[ASSIGNED, "Usually answered in 1–3\u00a0min."],
	],
	[
		waits({ kind: "range", low: 2, high: 2 }, { assigned: true }),
		[ASSIGNED, "Usually answered in about 2 minutes."],
	],
	[
		waits({ kind: "range", low: 0, high: 1 }, { assigned: true }),
		[ASSIGNED, "Usually answered in less than a minute."],
	],
	[
		waits({ kind: "recent", minutes: 4 }, { assigned: true }),
		[ASSIGNED, "Recent reply time: 4 minutes"],
	],
	[
		waits({ kind: "range", low: 1, high: 3 }, { assigned: true, late: true }),
		[
			ASSIGNED,
			"Sorry, this is taking longer than we told you. You haven’t lost your place.",
		],
	],
])("AT1 %j says %j", (truth, sentences) => {
	expect(said(truth)).toEqual(sentences);
});

test("HR1 beyond six days a weekday could be either of two, so it is a date", () => {
	const told = { kind: "closed", opensAt: at(28, 9) } as const;
	expect(said({ kind: "kept", told })[1]).toMatch(/28 November.*9:00$/);
});

const RANGE: EstimatedWait = { kind: "range", low: 1, high: 3 };

test.each<[AvailabilityState, string[]]>([
	[
		{ kind: "here", told: RANGE },
		["We can answer now", "Usually answered in 1–3\u00a0min."],
	],
	[
		{ kind: "busy", ahead: 3, told: { kind: "range", low: 5, high: 8 } },
		[
			"All of us are busy.",
			"3 people ahead of you",
			"Estimated wait: 5–8\u00a0min",
		],
	],
	[
		{ kind: "busy", ahead: 0, told: { kind: "recent", minutes: 4 } },
		["All of us are busy.", "Recent reply time: 4 minutes"],
	],
	[
		{ kind: "busy", ahead: 1, told: null },
		["All of us are busy.", "1 person ahead of you"],
	],
	[
		{ kind: "busy", ahead: 0, told: null },
		[
			"All of us are busy.",
			"You can start writing now. Whoever answers will see it.",
		],
	],
])("WT8 before the first word %j says %j", (truth, sentences) => {
	expect(said(truth)).toEqual(sentences);
});

test.each<[Partial<QueuePosition> | null, string[]]>([
	[null, ["Noor"]],
	[{ told: RANGE }, ["Noor", "Usually answered in 1–3\u00a0min."]],
	[
		{ told: RANGE, late: true },
		[
			"Noor",
			"Sorry, this is taking longer than we told you. You haven’t lost your place.",
		],
	],
])("WT6 who has joined and not written: %j says %j", (more, sentences) => {
	const place = more && {
		ahead: 0,
		told: null,
		toldAt: NOW,
		late: false,
		stillThere: false,
		languageOffered: null,
		assigned: true,
		...more,
	};
	expect(said({ kind: "agent", name: "Noor", place })).toEqual(sentences);
});
