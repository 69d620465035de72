import { expect, test } from "vitest";
import { type Heard, type LogRead, type Tally, tallyOf } from "./tally.ts";

const NOTHING: Tally = {
	sent: 0,
	waiting: 0,
	refused: 0,
	discarded: 0,
	lost: 0,
	doubled: 0,
	unordered: 0,
};
const UNKNOWN = { lost: null, doubled: null, unordered: null };
const side = "shop";
const conversation = "c";
const waiting: Heard = { side, kind: "waiting", since: 0 };
const told = (seq: number, at = 10): Heard => ({
	side,
	kind: "acknowledged",
	at,
	conversation,
	seq,
});
const acknowledged = told(1);

/** Each id in its place, from 1. */
function log(askedAt: number, ...ids: string[]): LogRead {
	const lines = ids.map((clientId, index) => ({
		clientId,
		conversation,
		seq: index + 1,
	}));
	return { askedAt, lines };
}

const cases: [string, Record<string, Heard>, LogRead | null, Partial<Tally>][] =
	[
		["nothing was written", {}, null, {}],
		[
			"the log was not read yet",
			{ a: acknowledged, b: waiting },
			null,
			{ sent: 2, waiting: 1, ...UNKNOWN },
		],
		[
			"all of them are in the log",
			{ a: told(1), b: told(2) },
			log(20, "a", "b"),
			{ sent: 2 },
		],
		[
			"the relay is dead and one waits",
			{ a: acknowledged, b: waiting },
			log(20, "a"),
			{ sent: 2, waiting: 1 },
		],
		[
			"one was acknowledged and is gone",
			{ a: told(2), b: told(1) },
			log(20, "b"),
			{ sent: 2, lost: 1 },
		],
		[
			"one was acknowledged after the log was asked for",
			{ a: told(1, 21) },
			log(20),
			{ sent: 1, waiting: 1 },
		],
		[
			"one stands there twice, another three times",
			{ a: told(1), b: told(3) },
			log(20, "a", "a", "b", "b", "b"),
			{ sent: 2, doubled: 2 },
		],
		[
			"the reply was lost with the relay, the message was not",
			{ a: waiting },
			log(20, "a"),
			{ sent: 1 },
		],
		[
			"one was refused, one taken back",
			{ a: { side, kind: "refused" }, b: { side, kind: "discarded" } },
			log(20),
			{ sent: 2, refused: 1, discarded: 1 },
		],
		[
			"one was taken back too late",
			{ a: { side, kind: "discarded" } },
			log(20, "a"),
			{ sent: 1 },
		],
		[
			"lines of others stand in the log",
			{ a: told(3) },
			log(20, "x", "x", "a"),
			{ sent: 1 },
		],
		[
			"one stands elsewhere than its sender was told",
			{ a: told(2) },
			log(20, "a"),
			{ sent: 1, lost: 1 },
		],
		[
			"two stand in another order than they were written",
			{ a: told(2), b: told(1) },
			log(20, "b", "a"),
			{ sent: 2, unordered: 1 },
		],
		[
			"the two sides wrote in turn",
			{ a: told(2), b: { ...told(1), side: "console" } },
			log(20, "b", "a"),
			{ sent: 2 },
		],
	];

test.each(cases)("%s", (_name, heard, read, expected) => {
	expect(tallyOf(new Map(Object.entries(heard)), read)).toEqual({
		...NOTHING,
		...expected,
	});
});
