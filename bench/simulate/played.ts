import type { EstimatedWait } from "../../protocol/conversation.ts";
import type { WaitSpread } from "../../server/routing/wait/wait-quantiles.ts";
import { waitRange } from "../../server/routing/wait/wait-range.ts";
import { gammaQuantile } from "../../server/statistics/gamma.ts";
import type { Rule } from "./invariants.ts";
import { HANDLE, SLOTS } from "./scenarios.ts";

/** One shopper who came to full hands. Minutes. */
export interface Waited {
	/** Before them in the line, when they came. */
	ahead: number;
	/** Of all who were there then. */
	slots: number;
	/** Such waits, as the relay saw them then; null: it knew too little. */
	expected: WaitSpread | null;
	/** Service starts a minute, as it saw them. */
	rate: number;
	/** What the shopper was told. */
	told: EstimatedWait | null;
	minutes: number;
	taken: boolean;
}

/** What came of a scenario. */
export interface Played {
	name: string;
	about: string;
	/** Who came in the days that count, and of them who came to full hands. */
	shoppers: number;
	waited: Waited[];
	commits: number;
	restarts: number;
	broken: readonly string[];
	looked: Record<Rule, number>;
}

/** The figures of a scenario. */
export interface Measured {
	name: string;
	about: string;
	shoppers: number;
	/** Came to full hands. */
	waited: number;
	/** Of them left. */
	left: number;
	meanMinutes: number;
	/** Root mean square error over the mean wait, of those who were taken. */
	errors: { ours: number; perAgent: number; perSlot: number };
	/** Of those who were told a range and were taken. */
	ranges: { n: number; within: number; before: number };
	/** The share within, had the same shoppers been told in other ways; of those to whom that is a range. */
	otherwise: { plain: number; eighty: number };
	/** Told the recent reply time, and taken. */
	recent: { n: number; within: number };
	/** Of all who came to full hands: told "more than 30 minutes", or only the place. */
	unclear: number;
	/** Mean of the wait minus what was expected; above 0: later than expected. */
	biasMinutes: number;
}

export function measured(played: Played): Measured {
	const { waited } = played;
	const taken = waited.filter((one) => one.taken);
	const known = taken.filter(({ expected }) => expected !== null);
	const told = (kind: EstimatedWait["kind"]) =>
		taken.filter((one) => one.told?.kind === kind);
	const unclear = waited.filter(
		({ told }) => told === null || told.kind === "over",
	);
	const mean = meanOf(known.map(({ minutes }) => minutes));
	const error = (guess: (one: Waited) => number) =>
		Math.sqrt(meanOf(known.map((one) => (guess(one) - one.minutes) ** 2))) /
		mean;
	return {
		name: played.name,
		about: played.about,
		shoppers: played.shoppers,
		waited: waited.length,
		left: waited.length - taken.length,
		meanMinutes: mean,
		errors: {
			ours: error(({ expected }) => expected?.mean ?? 0),
			// Position × handle time ÷ agents, or ÷ slots: with the true handle time, which no shop knows.
			perAgent: error(
				({ ahead, slots }) => ((ahead + 1) * HANDLE) / (slots / SLOTS),
			),
			perSlot: error(({ ahead, slots }) => ((ahead + 1) * HANDLE) / slots),
		},
		ranges: {
			n: told("range").length,
			within: share(
				told("range"),
				({ minutes, told }) => minutes <= high(told),
			),
			before: share(told("range"), ({ minutes, told }) => minutes < low(told)),
		},
		otherwise: {
			// As a line without leavers: Gamma(ahead + 1, r).
			plain: within(known, ({ ahead, rate }) => [ahead + 1, rate]),
			eighty: within(known, ({ expected }) =>
				expected ? [expected.shape, expected.shape / expected.mean] : [1, 1],
			),
		},
		recent: {
			n: told("recent").length,
			within: share(
				told("recent"),
				({ minutes, told }) => minutes <= high(told),
			),
		},
		unclear: waited.length === 0 ? 0 : unclear.length / waited.length,
		biasMinutes: meanOf(
			known.map(({ minutes, expected }) => minutes - (expected?.mean ?? 0)),
		),
	};
}

export function high(told: EstimatedWait | null): number {
	return told?.kind === "range" ? told.high : (told?.minutes ?? 0);
}

export function low(told: EstimatedWait | null): number {
	return told?.kind === "range" ? told.low : (told?.minutes ?? 0);
}

/** The share within p50 to p80 of another distribution. */
function within(
	all: readonly Waited[],
	gamma: (one: Waited) => [shape: number, perMinute: number],
): number {
	const ranges = all.flatMap((one) => {
		const [shape, perMinute] = gamma(one);
		const told = waitRange(
			gammaQuantile(0.5, shape, perMinute),
			gammaQuantile(0.8, shape, perMinute),
		);
		return told.kind === "range" ? [{ ...one, told }] : [];
	});
	return share(ranges, ({ minutes, told }) => minutes <= high(told));
}

function share(all: readonly Waited[], is: (one: Waited) => boolean): number {
	return all.length === 0 ? 0 : all.filter(is).length / all.length;
}

function meanOf(values: readonly number[]): number {
	return values.length === 0
		? 0
		: values.reduce((sum, value) => sum + value, 0) / values.length;
}
