import { byText } from "../ports/by-text.ts";

/** One point of a score is worth a minute of waiting. */
const POINT_MS = 60_000;

/** What a conversation has ahead of a new one, in points. They do not add up: the highest counts. */
export const POINTS = { new: 0, late: 2, reopened: 3, transferred: 5 } as const;

/** Further back than any time: whoever lost their agent stands in front of all who wait. */
const FRONT_MS = 10_000_000_000_000;

/**
 * What a line is ordered by: the smallest is next. The score of a shopper is `points + waited / pointMs`; as
 * all of them age alike, this key orders them as the score does at any time, and never has to be renewed.
 * @param since when the waiting began, in milliseconds
 */
export function queueAt(
	since: number,
	points: number,
	pointMs = POINT_MS,
): number {
	return Math.round(since - points * pointMs);
}

/** In front of all, among themselves as they stood before. Who loses an agent twice is no further in front. */
export function queueInFront(before: number): number {
	return before < 0 ? before : before - FRONT_MS;
}

export interface Ordered {
	id: string;
	queueAt: number;
	/** When the waiting began. */
	since: number;
}

/** By the score, then who came earlier, then the id. */
export function byScore(a: Ordered, b: Ordered): number {
	return a.queueAt - b.queueAt || a.since - b.since || byText(a.id, b.id);
}
