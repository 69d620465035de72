/** A wait as a distribution: its mean, and how many service starts of one kind would spread like it. */
export interface WaitSpread {
	/** Minutes. */
	mean: number;
	/** Of the Gamma distribution with the same mean and variance. */
	shape: number;
}

/**
 * The wait of somebody with `ahead` people before them while every slot is taken: ahead + 1 service starts,
 * each after the one before it. Starts come at `startsPerMinute`; with i people still ahead, each of them also
 * leaves at 1 / patience. Expected = Σ 1 / (r + i θ) over i = 0 … ahead, in minutes.
 * @param abandonsPerMinute θ, of one who waits; 0: nobody leaves, and this is (ahead + 1) / r
 * Source: Whitt (1999), Predicting queueing delays; queue length with abandonment.
 */
export function expectedWait(
	ahead: number,
	startsPerMinute: number,
	abandonsPerMinute: number,
): number {
	return waitSpread(ahead, startsPerMinute, abandonsPerMinute).mean;
}

/**
 * The same wait with its spread: the steps are exponential and independent, so the variance is
 * Σ 1 / (r + i θ)²; the Gamma with this mean and variance has shape mean² / variance. Without abandonment
 * it is the exact one: shape ahead + 1.
 */
export function waitSpread(
	ahead: number,
	startsPerMinute: number,
	abandonsPerMinute: number,
): WaitSpread {
	let mean = 0;
	let variance = 0;
	for (let i = 0; i <= ahead; i++) {
		const step = 1 / (startsPerMinute + i * abandonsPerMinute);
		mean += step;
		variance += step * step;
	}
	return { mean, shape: (mean * mean) / variance };
}

/** How far such waits lie from their mean, as a share of it: 1 / √(ahead + 1). */
export function relativeError(ahead: number): number {
	return 1 / Math.sqrt(ahead + 1);
}
