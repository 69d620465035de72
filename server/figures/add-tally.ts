import type { Counts, Seconds, Tally } from "./tally.ts";

/** Of no episode. */
export function emptyTally(): Tally {
	return {
		counts: emptyCounts(),
		times: {
			wait: new Map(),
			response: new Map(),
			gaveUp: new Map(),
			handle: new Map(),
			messageResponse: new Map(),
			hours: new Map(),
		},
	};
}

export function emptyCounts(): Counts {
	return {
		episodes: 0,
		live: 0,
		messages: 0,
		running: 0,
		answered: 0,
		abandoned: 0,
		silent: 0,
		neverAnswered: 0,
		toldKept: 0,
		toldHeld: 0,
		toldOver: 0,
		inTime: 0,
		messagesHeld: 0,
		asked: 0,
		seen: 0,
		started: 0,
		rated: 0,
		dismissed: 0,
		withdrawn: 0,
		hidden: 0,
		scores: {},
		solved: { yes: 0, not_yet: 0, no: 0 },
	};
}

/** Looked up once: a quarter of a large shop has thousands of rows. */
const PLAIN = entriesOf(emptyCounts()).flatMap(([name, value]) =>
	typeof value === "number" ? [name] : [],
);

/** Changes `sum`, and nothing else. */
export function addTally(sum: Tally, tally: Tally): void {
	combine(sum, tally, 1);
}

/** The opposite: of what was added and taken off again nothing is left, no key and no second. */
export function subtractTally(sum: Tally, tally: Tally): void {
	combine(sum, tally, -1);
}

/** For figures that need no times. */
export function addCounts(sum: Counts, counts: Counts): void {
	combineCounts(sum, counts, 1);
}

/** The same of times. */
export function addSeconds(sum: Seconds, seconds: Seconds): void {
	combineSeconds(sum, seconds, 1);
}

function combine(sum: Tally, tally: Tally, sign: 1 | -1): void {
	combineCounts(sum.counts, tally.counts, sign);
	for (const [name, seconds] of entriesOf(tally.times))
		combineSeconds(sum.times[name], seconds, sign);
}

function combineCounts(sum: Counts, counts: Counts, sign: 1 | -1): void {
	for (const name of PLAIN)
		(sum[name] as number) += sign * (counts[name] as number);
	for (const name of ["yes", "not_yet", "no"] as const)
		sum.solved[name] += sign * counts.solved[name];
	for (const [format, given] of Object.entries(counts.scores)) {
		const scores = given.map(
			(value, at) => (sum.scores[format]?.[at] ?? 0) + sign * value,
		);
		if (scores.some((value) => value !== 0)) sum.scores[format] = scores;
		else delete sum.scores[format];
	}
}

function combineSeconds(sum: Seconds, seconds: Seconds, sign: 1 | -1): void {
	for (const [second, times] of seconds) {
		const left = (sum.get(second) ?? 0) + sign * times;
		if (left === 0) sum.delete(second);
		else sum.set(second, left);
	}
}

function entriesOf<T extends object>(of: T): [keyof T, T[keyof T]][] {
	return Object.entries(of) as [keyof T, T[keyof T]][];
}
