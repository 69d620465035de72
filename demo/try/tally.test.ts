import { expect, test } from "vitest";
import { type Heard, type LogRead, type Tally, tallyOf } from "./tally.ts";

const NOTHING: Tally = {
	sent: 0,
	waiting: 0,
	refused: 0,
	discarded: 0,
	lost: 0,
	doubled: 0,
};
const waiting: Heard = { kind: "waiting", since: 0 };
const acknowledged: Heard = { kind: "acknowledged", at: 10 };

function log(askedAt: number, ...ids: string[]): LogRead {
	return { askedAt, lines: ids.map((clientId) => ({ clientId })) };
}

const cases: [string, Record<string, Heard>, LogRead | null, Partial<Tally>][] =
	[
		["nothing was written", {}, null, {}],
		[
			"the log was not read yet",
			{ a: acknowledged, b: waiting },
			null,
			{ sent: 2, waiting: 2 },
		],
		[
			"all of them are in the log",
			{ a: acknowledged, b: acknowledged },
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
			{ a: acknowledged, b: acknowledged },
			log(20, "b"),
			{ sent: 2, lost: 1 },
		],
		[
			"one was acknowledged after the log was asked for",
			{ a: { kind: "acknowledged", at: 21 } },
			log(20),
			{ sent: 1, waiting: 1 },
		],
		[
			"one stands there twice, another three times",
			{ a: acknowledged, b: acknowledged },
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
			{ a: { kind: "refused" }, b: { kind: "discarded" } },
			log(20),
			{ sent: 2, refused: 1, discarded: 1 },
		],
		[
			"one was taken back too late",
			{ a: { kind: "discarded" } },
			log(20, "a"),
			{ sent: 1 },
		],
		[
			"lines of others stand in the log",
			{ a: acknowledged },
			log(20, "x", "x", "a"),
			{ sent: 1 },
		],
	];

test.each(cases)("%s", (_name, heard, read, expected) => {
	expect(tallyOf(new Map(Object.entries(heard)), read)).toEqual({
		...NOTHING,
		...expected,
	});
});
