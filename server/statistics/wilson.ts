import { mustBe, mustBeAmount, mustBePositive } from "./must-be.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Wilson score interval of a share, without continuity correction, within [0, 1]. `successes` of `n`, neither
 * needs to be whole; `confidence` is a share above 0 and below 1. null when n = 0: nothing can be said of nobody.
 * RangeError for a negative or infinite number, more successes than `n`, or another confidence.
 * Source: Wilson (1927); (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 */
export function wilson(
	successes: number,
	n: number,
	confidence = 0.95,
): [number, number] | null {
	mustBeAmount("number of answers", n);
	mustBeSuccesses(successes, n);
	mustBe("confidence", confidence, confidence > 0 && confidence < 1);
	if (n === 0) return null;
	// From the lower tail, which has more digits than the upper one next to 1.
	return wilsonAt(successes, n, -normalQuantile((1 - confidence) / 2));
}

/** The same for a quantile `z` of the normal distribution, from 0; `n` above 0. RangeError as `wilson`. */
export function wilsonAt(
	successes: number,
	n: number,
	z: number,
): [number, number] {
	mustBePositive("number of answers", n);
	mustBeSuccesses(successes, n);
	mustBeAmount("quantile", z);
	const share = successes / n;
	const spread = (z * z) / n;
	const middle = share + spread / 2;
	const reach = z * Math.sqrt((share * (1 - share) + spread / 4) / n);
	// Exactly 0 or 1 where none or all succeeded: what rounding leaves there is not an end.
	return [
		successes === 0 ? 0 : Math.max(0, (middle - reach) / (1 + spread)),
		successes === n ? 1 : Math.min(1, (middle + reach) / (1 + spread)),
	];
}

function mustBeSuccesses(successes: number, n: number): void {
	mustBe("number of successes", successes, successes >= 0 && successes <= n);
}
