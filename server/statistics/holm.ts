import { mustBe } from "./must-be.ts";

/**
 * Which of several differences are real, so that with probability 1 − `level` none of those that are chance is among
 * them (Holm, step down): the smallest p-value is real when it is at most level / m, the next at most level / (m − 1),
 * and so on to the first that is not.
 * @param pValues of all of them, in one order, where those in `real` are known to be real; asked anew after each, since
 *   what is compared with may be fewer by then
 * @returns their places, in the order in which they were found; of equal p-values the first
 * @throws RangeError for a p-value or a level that is none
 * Source: Holm (1979), A simple sequentially rejective multiple test procedure.
 */
export function holm(
	pValues: (real: ReadonlySet<number>) => readonly number[],
	level = 0.05,
): Set<number> {
	mustBe("level above 0 and below 1", level, level > 0 && level < 1);
	const real = new Set<number>();
	for (;;) {
		const values = pValues(real);
		const least = leastOf(values, real);
		if (least === null) return real;
		if ((values[least] ?? 1) > level / (values.length - real.size)) return real;
		real.add(least);
	}
}

function leastOf(
	values: readonly number[],
	real: ReadonlySet<number>,
): number | null {
	let least: number | null = null;
	for (const [at, value] of values.entries()) {
		mustBe("p-value", value, value >= 0 && value <= 1);
		if (!real.has(at) && (least === null || value < (values[least] ?? 1)))
			least = at;
	}
	return least;
}
