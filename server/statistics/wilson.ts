/** The standard normal quantile of 0.975: 95 % of a normal distribution lie within ± this. */
const Z_95 = 1.95996398454;
const Z: Record<number, number> = { 0.95: Z_95, 0.9: 1.644853626951 };

/**
 * Wilson score interval of a share, without continuity correction, within [0, 1]. `confidence` 0.95 or 0.9.
 * null when n = 0: nothing can be said of nobody.
 * Source: Wilson (1927); (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 */
export function wilson(
	successes: number,
	n: number,
	confidence = 0.95,
): [number, number] | null {
	if (n === 0) return null;
	const z = Z[confidence] ?? Z_95;
	const share = successes / n;
	const spread = (z * z) / n;
	const middle = share + spread / 2;
	const reach = z * Math.sqrt((share * (1 - share) + spread / 4) / n);
	return [
		Math.max(0, (middle - reach) / (1 + spread)),
		Math.min(1, (middle + reach) / (1 + spread)),
	];
}
