import { mustBe } from "./must-be.ts";

/**
 * A percentile by nearest rank: the value at rank ceil(q / 100 × n) of the sorted values, so one that
 * somebody really had. `q` is a percentage above 0, to 100. null without values. RangeError for another `q`, or a
 * value that is infinite or no number.
 * Source: Hyndman and Fan (1996), definition 1.
 */
export function percentile(
	values: readonly number[],
	q: number,
): number | null {
	mustBe("percentage above 0, to 100", q, q > 0 && q <= 100);
	const sorted = ascending(values);
	const rank = Math.ceil((q / 100) * sorted.length);
	return sorted[Math.max(rank, 1) - 1] ?? null;
}

/**
 * The same by linear interpolation at (n − 1) × q / 100, as spreadsheets do it: for comparison with figures
 * from elsewhere, never shown as a wait. `q` is a percentage from 0 to 100. null without values. RangeError as above.
 * Called by: the export of figures (to come).
 * Source: Hyndman and Fan (1996), definition 7.
 */
export function percentileBetween(
	values: readonly number[],
	q: number,
): number | null {
	mustBe("percentage from 0 to 100", q, q >= 0 && q <= 100);
	const sorted = ascending(values);
	const at = ((sorted.length - 1) * q) / 100;
	const below = sorted[Math.floor(at)];
	const above = sorted[Math.ceil(at)];
	if (below === undefined || above === undefined) return null;
	return below + (above - below) * (at - Math.floor(at));
}

function ascending(values: readonly number[]): number[] {
	for (const value of values)
		mustBe("finite value", value, Number.isFinite(value));
	return [...values].sort((a, b) => a - b);
}
