/**
 * Mean patience: total time waited by everybody, served or not, over the number of abandonments, in the unit of
 * `waited`. The maximum likelihood under exponential patience, where who was served is censored.
 * null when nobody abandoned.
 * Source: Mandelbaum and Zeltyn (2013), Data-stories about (im)patient customers.
 */
export function meanPatience(
	waits: readonly { waited: number; abandoned: boolean }[],
): number | null {
	const waited = waits.reduce((sum, wait) => sum + wait.waited, 0);
	const abandoned = waits.filter((wait) => wait.abandoned).length;
	return abandoned === 0 ? null : waited / abandoned;
}
