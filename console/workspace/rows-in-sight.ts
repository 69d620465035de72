/** Rows of a long list, from the first to before the last. */
export interface Range {
	from: number;
	to: number;
}

/** So many rows more, on either side of what is in sight: a turn of the wheel shows no empty place. */
export const AROUND = 6;

/**
 * Which rows of equal height are in sight, and around it.
 * @param topPx how far the list's beginning has been scrolled out of sight; negative: something stands above it
 */
export function rowsInSight(
	topPx: number,
	heightPx: number,
	rowPx: number,
	count: number,
	around = AROUND,
): Range {
	// By whole steps: most movements show the rows that are in the page already.
	const step = (px: number) => Math.floor(px / rowPx / STEP) * STEP;
	const first = Math.max(0, step(topPx) - around);
	const end = step(topPx + heightPx) + STEP + around;
	// Always one, by whose height the others are known.
	const from = Math.max(0, Math.min(first, count - 1));
	return { from, to: Math.min(count, Math.max(from + 1, end)) };
}
const STEP = 4;

/**
 * By how many rows the one that stood at this place has moved. Where it has gone, the next one that is still there
 * says it; 0: none is.
 */
export function movedBy(
	before: readonly string[],
	now: readonly string[],
	at: number,
): number {
	for (let place = at; place < Math.min(before.length, at + SOUGHT); place++) {
		const is = now.indexOf(before[place] as string);
		if (is >= 0) return is - place;
	}
	return 0;
}
/** Many may go at once, but hardly all that are in sight. */
const SOUGHT = 50;
