/** Something that may be asked now, with its own clock. */
export interface Turn {
	survey: string;
	everyDays: number;
	/** Server milliseconds since 1970; null: never. */
	askedAt: number | null;
	/** How often something else was asked in its place since. */
	dropped: number;
}

export interface Chosen<T extends Turn> {
	turn: T;
	/** It went before a frequent one because it was dropped too often. */
	isBeforeTime: boolean;
}

/** What is asked more seldom than this is rare: a frequent one would always have waited for more of its intervals. */
const RARE_DAYS = 90;
/** A rare one goes before the frequent ones once it was dropped so often. */
const DROPPED_MOST = 2;

/**
 * What is about one thing that happened comes first. Else, of all that may be asked now, the one that was asked longest
 * ago, as a share of its own interval. A rare one that was dropped twice goes before a frequent one once, but not in two
 * turns in a row, so that neither kind starves the other. Of several of those the one that was dropped most often is
 * next, so that each other one goes before it once.
 * @param wasBeforeTime whether the person's last turn went to such a one in place of a frequent one
 */
export function chooseAsk<T extends Turn>(
	turns: readonly T[],
	wasBeforeTime: boolean,
	now: number,
): Chosen<T> | undefined {
	const happened = turns.filter(({ everyDays }) => everyDays === 0);
	const inTime = first(happened.length > 0 ? happened : turns, now, (turn) =>
		waited(turn, now),
	);
	const late = first(
		turns.filter((turn) => isRare(turn) && turn.dropped >= DROPPED_MOST),
		now,
		({ dropped }) => dropped,
	);
	if (!inTime || !late || inTime.everyDays === 0)
		return inTime && { turn: inTime, isBeforeTime: false };
	if (isRare(inTime)) return { turn: late, isBeforeTime: false };
	return wasBeforeTime
		? { turn: inTime, isBeforeTime: false }
		: { turn: late, isBeforeTime: true };
}

/** The greatest; of equals the one that was dropped more often, then by name, so that every node chooses alike. */
function first<T extends Turn>(
	turns: readonly T[],
	now: number,
	by: (turn: T) => number,
): T | undefined {
	const [next] = [...turns].sort(
		(a, b) =>
			compare(by(b), by(a)) ||
			b.dropped - a.dropped ||
			compare(waited(b, now), waited(a, now)) ||
			(a.survey < b.survey ? -1 : 1),
	);
	return next;
}

/** Infinite minus infinite is no number. */
function compare(a: number, b: number): number {
	return a === b ? 0 : a < b ? -1 : 1;
}

/** In its own intervals; Infinity: it never was. What has none is due whenever it happens. */
function waited({ askedAt, everyDays }: Turn, now: number): number {
	if (askedAt === null || everyDays === 0) return Number.POSITIVE_INFINITY;
	return (now - askedAt) / everyDays;
}

function isRare({ everyDays }: Turn): boolean {
	return everyDays >= RARE_DAYS;
}
