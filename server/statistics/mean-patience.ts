import { mustBeAmount } from "./must-be.ts";

/**
 * Mean patience: total time waited by everybody, served or not, over the number of abandonments, in the unit of
 * `waited`. The maximum likelihood under exponential patience, where who was served is censored.
 * null when nobody abandoned. RangeError for a time that is negative, infinite or no number.
 * Called by: the staffing calculator (to come).
 * Source: Mandelbaum and Zeltyn (2013), Data-stories about (im)patient customers.
 */
export function meanPatience(
	waits: readonly { waited: number; abandoned: boolean }[],
): number | null {
	for (const { waited } of waits) mustBeAmount("time waited", waited);
	const waited = waits.reduce((sum, wait) => sum + wait.waited, 0);
	const abandoned = waits.filter((wait) => wait.abandoned).length;
	return abandoned === 0 ? null : waited / abandoned;
}
