import type { Score } from "../../protocol/entry.ts";

/** A number that came over the wire, as one of the five scores. */
export function scoreOf(unknown: unknown): Score | null {
	return unknown === 1 ||
		unknown === 2 ||
		unknown === 3 ||
		unknown === 4 ||
		unknown === 5
		? unknown
		: null;
}
