/** Where times stand on an axis: short ones apart, long ones near each other, as waits are felt. */
export interface TimeScale {
	/** Percent of the axis, 0 to 100. */
	at(seconds: number): number;
	/** Seconds that have a line. */
	ticks: readonly number[];
}

/** @param longest seconds that have to fit */
export function timeScale(longest: number): TimeScale {
	const end = STEPS.find((step) => step >= longest) ?? Math.ceil(longest);
	const whole = Math.log1p(end / BEND);
	const at = (seconds: number) =>
		Math.min(100, (Math.log1p(Math.max(0, seconds) / BEND) / whole) * 100);
	const ticks: number[] = [];
	// From the end, so that the end itself always stands.
	for (const step of [0, ...STEPS].filter((one) => one <= end).reverse()) {
		const last = ticks[0];
		if (last === undefined || at(last) - at(step) >= LEAST_GAP)
			ticks.unshift(step);
	}
	if (ticks[0] !== 0) ticks[0] = 0;
	return { at, ticks };
}

/** Below it the axis is even, above it every tenfold takes as much room. */
const BEND = 10;
/** Percent between two lines: a text such as "30 min" has room between them at 320 px. */
const LEAST_GAP = 18;
const MINUTE = 60;
const HOUR = 3_600;
const STEPS = [
	10,
	20,
	30,
	MINUTE,
	2 * MINUTE,
	5 * MINUTE,
	10 * MINUTE,
	20 * MINUTE,
	30 * MINUTE,
	HOUR,
	2 * HOUR,
	4 * HOUR,
	8 * HOUR,
	24 * HOUR,
	3 * 24 * HOUR,
	7 * 24 * HOUR,
];
