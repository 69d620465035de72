import { gammaTail } from "./gamma.ts";
import { mustBe, mustBeCount } from "./must-be.ts";

/** Up to here every term is a number; 2⁻ⁿ of more is none. */
const EXACT = 1_000;

/**
 * How likely at most `k` of `n` values lie below the median: the binomial distribution with one half. Exact up to
 * 1,000; beyond by the normal distribution with continuity correction, right to four digits where it is not
 * negligible. `n` a whole number from 0, `k` a whole one below it; RangeError for others.
 */
export function halfBelow(k: number, n: number): number {
	mustBeCount("number of values", n);
	mustBe("whole number", k, Number.isInteger(k) && k <= n);
	if (k < 0) return 0;
	if (n > EXACT) {
		const z = (k + 0.5 - n / 2) / (Math.sqrt(n) / 2);
		const tail = gammaTail((z * z) / 2, 0.5, 1) / 2;
		return z < 0 ? tail : 1 - tail;
	}
	let term = 2 ** -n;
	let total = 0;
	for (let i = 0; i <= k; i++) {
		total += term;
		term *= (n - i) / (i + 1);
	}
	return Math.min(1, total);
}
