import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addTally, emptyTally, subtractTally } from "./add-tally.ts";
import { dayTalliesOf } from "./day-rows.ts";
import { episode, wroteIn } from "./figures.support.ts";
import {
	addPackedCounts,
	addPackedTimes,
	packTally,
	unpackTally,
} from "./pack-tally.ts";
import type { EpisodeRow } from "./rows.ts";
import { tallyOf } from "./tally.ts";

const ms = fc.option(fc.nat({ max: 100_000_000 }), { nil: null });
const flag = fc.constantFrom<(0 | 1)[]>(0, 1);
const anyEpisode: fc.Arbitrary<EpisodeRow> = fc
	.record({
		hour: fc.nat({ max: 167 }),
		mode: fc.constantFrom("live", "message"),
		outcome: fc.constantFrom(
			...(["running", "answered", "abandoned", "silent"] as const),
			...(["never_answered", "empty"] as const),
		),
		waited_ms: ms,
		gave_up_ms: ms,
		response_ms: ms,
		open_response_ms: ms,
		handled_ms: ms,
		told: fc.constantFrom("range", "over", "recent", null),
		late: fc.option(flag, { nil: null }),
		in_time: fc.option(flag, { nil: null }),
		ask_id: fc.constantFrom("ask", null),
		seen: flag,
		started: flag,
		answered: flag,
		dismissed: flag,
		withdrawn: flag,
		hidden: flag,
		format: fc.constantFrom("faces 1", "faces 3", null),
		score: fc.constantFrom(1, 2, 3, 4, 5, null),
		solved: fc.constantFrom("yes", "not_yet", "no", null),
		agents: fc.constantFrom("[]", JSON.stringify([wroteIn()])),
	} as const)
	.map((of) => episode(of as Partial<EpisodeRow>));
const episodes = fc.array(anyEpisode, { maxLength: 12 });

describe("FG2 what is counted of episodes", () => {
	test("is the same in any order, and in any parts", () => {
		fc.assert(
			fc.property(episodes, episodes, (some, others) => {
				const sum = emptyTally();
				addTally(sum, tallyOf(others));
				addTally(sum, tallyOf(some));
				expect(sum).toEqual(tallyOf([...some, ...others]));
			}),
		);
	});

	test("leaves nothing when it is taken off again", () => {
		fc.assert(
			fc.property(episodes, episodes, (some, others) => {
				const sum = tallyOf([...some, ...others]);
				subtractTally(sum, tallyOf(some));
				expect(sum).toEqual(tallyOf(others));
			}),
		);
	});

	test("is the same again after it was packed", () => {
		fc.assert(
			fc.property(episodes, (some) => {
				const tally = tallyOf(some);
				const packed = packTally(tally);
				expect(unpackTally(packed)).toEqual(tally);
				const twice = unpackTally(packed);
				addPackedCounts(twice.counts, packed.counts);
				addPackedTimes(twice.times, packed.times);
				expect(twice).toEqual(tallyOf([...some, ...some]));
			}),
		);
	});

	test("keeps each whole second, and a second that has begun is one", () => {
		const waits = [1, 60_000, 60_001].map((waited_ms) =>
			episode({ waited_ms }),
		);
		expect([...tallyOf(waits).times.wait]).toEqual([
			[1, 1],
			[60, 1],
			[61, 1],
		]);
	});

	test("refuses text that it has not packed", () => {
		const { counts } = packTally(emptyTally());
		expect(() => unpackTally({ counts, times: "1,-3;;;;" })).toThrow(
			RangeError,
		);
	});
});

test("FG4 of an agent counts what they wrote in, the first word that was theirs, and the rating they are credited with", () => {
	const row = episode({
		response_ms: 20_000,
		handled_ms: 90_000,
		ask_id: "ask",
		seen: 1,
		started: 1,
		answered: 1,
		format: "faces 1",
		score: 5,
		late: 0,
		told: "range",
		agents: JSON.stringify([
			wroteIn({ id: "ines", first: 1, held: 30_000 }),
			wroteIn({ id: "tomas", credited: 1, held: 60_000 }),
			wroteIn({ id: "ada", wrote: 0, credited: 1 }),
		]),
	});
	const days = dayTalliesOf(row);
	const of = (value: string) =>
		days.find((one) => one.dimension === "agent" && one.value === value)?.tally;
	expect(of("ines")).toMatchObject({
		counts: { episodes: 1, asked: 0, scores: {} },
		times: { response: new Map([[20, 1]]), handle: new Map([[30, 1]]) },
	});
	expect(of("tomas")).toMatchObject({
		counts: { episodes: 1, asked: 1, scores: { "faces 1": [0, 0, 0, 0, 1] } },
		times: { response: new Map(), handle: new Map([[60, 1]]) },
	});
	expect(of("ada")).toMatchObject({ counts: { episodes: 0, rated: 1 } });
	expect(days.map(({ dimension, value }) => `${dimension} ${value}`)).toEqual([
		"all ",
		"team ",
		"language en",
		"returning no",
		"late no",
		"answered yes",
		"agent ines",
		"agent tomas",
		"agent ada",
	]);
});
