/**
 * A percentile by nearest rank: the value at rank ceil(q / 100 × n) of the sorted values, so one that
 * somebody really had. `q` from above 0 to 100. null without values.
 * Source: Hyndman and Fan (1996), definition 1.
 */
export function percentile(
	values: readonly number[],
	q: number,
): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const rank = Math.ceil((q / 100) * sorted.length);
	return sorted[Math.max(rank, 1) - 1] ?? null;
}

/**
 * The same by linear interpolation at (n − 1) × q / 100, as spreadsheets do it: for comparison with figures
 * from elsewhere, never shown as a wait. null without values.
 * Source: Hyndman and Fan (1996), definition 7.
 */
export function percentileBetween(
	values: readonly number[],
	q: number,
): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const at = ((sorted.length - 1) * q) / 100;
	const below = sorted[Math.floor(at)];
	const above = sorted[Math.ceil(at)];
	if (below === undefined || above === undefined) return null;
	return below + (above - below) * (at - Math.floor(at));
}
