/** What a step aims at, so that a slow one stays below five times as much. */
export const STEP_MS = 10;
export const ROWS_FIRST = 100;
const ROWS_LEAST = 100;
const ROWS_MOST = 5_000;

/**
 * How many rows the next step takes: so many that it would have been {@link STEP_MS}, at most twice as many and at
 * least a quarter. A short rest of a range says nothing about more rows.
 */
export function chooseRows(worked: number, rows: number, ms: number): number {
	if (worked < rows && ms <= STEP_MS) return rows;
	const wanted = ms > 0 ? worked * (STEP_MS / ms) : rows * 2;
	const bounded = Math.min(rows * 2, Math.max(rows / 4, wanted));
	return Math.round(Math.min(ROWS_MOST, Math.max(ROWS_LEAST, bounded)));
}
