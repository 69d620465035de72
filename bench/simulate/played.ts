import type { EstimatedWait } from "../../protocol/conversation.ts";
import { HALF, MOST, waitRange } from "../../server/routing/wait/wait-range.ts";
import {
	shapeOf,
	type WaitSpread,
} from "../../server/routing/wait/wait-spread.ts";
import { gammaQuantile } from "../../server/statistics/gamma.ts";
import type { Rule } from "./invariants.ts";
import { HANDLE, SLOTS } from "./scenarios.ts";

/** One shopper. Minutes. */
export interface Waited {
	/** Before them in the line, when they came; null: a slot was free. */
	ahead: number | null;
	/** Of all who were there then. */
	slots: number;
	/** The time to the first word, as the relay saw it then; null: it knew too little. */
	expected: WaitSpread | null;
	/** Of it, the reply that follows on the assignment. */
	reply: WaitSpread | null;
	/** What the shopper was told. */
	told: EstimatedWait | null;
	/** Until an agent had them, and until the first word or the end. */
	takenMinutes: number;
	minutes: number;
	answered: boolean;
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

/** Of those who were told a range and were answered. */
export interface Shares {
	n: number;
	within: number;
	before: number;
	/** An agent had them by the upper end. */
	takenWithin: number;
}

/** The figures of a scenario. */
export interface Measured {
	name: string;
	about: string;
	shoppers: number;
	/** Came to full hands. */
	waited: number;
	/** Of them left without a word. */
	left: number;
	/** Until the first word, of those who came to full hands. */
	meanMinutes: number;
	/** Of it, the reply. */
	replyMinutes: number;
	/** Root mean square error over the mean, of those who came to full hands and were answered. */
	errors: { ours: number; perAgent: number; perSlot: number };
	/** Of those who came to full hands. */
	ranges: Shares;
	/** Of those who came to a free slot. */
	free: Shares;
	/** The share within, had those at full hands been told in other ways; of those to whom that is a range. */
	otherwise: { waitAlone: number; eighty: number };
	/** Told the recent reply time, and answered. */
	recent: { n: number; within: number };
	/** Of all who came to full hands: told "more than 30 minutes", or only the place. */
	unclear: number;
	/** Mean of the wait minus what was expected; above 0: later than expected. */
	biasMinutes: number;
}

export function measured(played: Played): Measured {
	const waited = played.waited.filter(({ ahead }) => ahead !== null);
	const free = played.waited.filter(({ ahead }) => ahead === null);
	const answered = waited.filter((one) => one.answered);
	const known = answered.filter(({ expected }) => expected !== null);
	const recent = answered.filter(({ told }) => told?.kind === "recent");
	const unclear = waited.filter(
		({ told }) => told === null || told.kind === "over",
	);
	return {
		name: played.name,
		about: played.about,
		shoppers: played.shoppers,
		waited: waited.length,
		left: waited.length - answered.length,
		meanMinutes: meanOf(known.map(({ minutes }) => minutes)),
		replyMinutes: replyOf(known),
		errors: errorsOf(known),
		ranges: sharesOf(answered),
		free: sharesOf(free.filter((one) => one.answered)),
		otherwise: {
			// As it was told before the reply counted.
			waitAlone: within(known, MOST, ({ expected, reply }) =>
				expected && reply
					? {
							mean: expected.mean - reply.mean,
							variance: expected.variance - reply.variance,
						}
					: null,
			),
			eighty: within(known, 0.8, ({ expected }) => expected),
		},
		recent: {
			n: recent.length,
			within: share(recent, ({ minutes, told }) => minutes <= high(told)),
		},
		unclear: waited.length === 0 ? 0 : unclear.length / waited.length,
		biasMinutes: meanOf(
			known.map(({ minutes, expected }) => minutes - (expected?.mean ?? 0)),
		),
	};
}

function errorsOf(known: readonly Waited[]): Measured["errors"] {
	const mean = meanOf(known.map(({ minutes }) => minutes));
	const reply = replyOf(known);
	const error = (guess: (one: Waited) => number) =>
		Math.sqrt(meanOf(known.map((one) => (guess(one) - one.minutes) ** 2))) /
		mean;
	// Position × handle time ÷ agents, or ÷ slots, and the reply: with the true means, which no shop knows.
	const byPosition = ({ ahead }: Waited, by: number) =>
		(((ahead ?? 0) + 1) * HANDLE) / by + reply;
	return {
		ours: error(({ expected }) => expected?.mean ?? 0),
		perAgent: error((one) => byPosition(one, one.slots / SLOTS)),
		perSlot: error((one) => byPosition(one, one.slots)),
	};
}

function replyOf(known: readonly Waited[]): number {
	return meanOf(
		known.map(({ minutes, takenMinutes }) => minutes - takenMinutes),
	);
}

function sharesOf(answered: readonly Waited[]): Shares {
	const told = answered.filter((one) => one.told?.kind === "range");
	return {
		n: told.length,
		within: share(told, ({ minutes, told }) => minutes <= high(told)),
		before: share(told, ({ minutes, told }) => minutes < low(told)),
		takenWithin: share(
			told,
			({ takenMinutes, told }) => takenMinutes <= high(told),
		),
	};
}

export function high(told: EstimatedWait | null): number {
	return told?.kind === "range" ? told.high : (told?.minutes ?? 0);
}

export function low(told: EstimatedWait | null): number {
	return told?.kind === "range" ? told.low : (told?.minutes ?? 0);
}

/** The share within a range that ends at `most` of another distribution. */
function within(
	all: readonly Waited[],
	most: number,
	spreadOf: (one: Waited) => WaitSpread | null,
): number {
	const ranges = all.flatMap((one) => {
		const spread = spreadOf(one);
		if (!spread || spread.mean <= 0 || spread.variance <= 0) return [];
		const shape = shapeOf(spread);
		const told = waitRange(
			gammaQuantile(HALF, shape, shape / spread.mean),
			gammaQuantile(most, shape, shape / spread.mean),
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
