import { mustBe, mustBePositive } from "./must-be.ts";
import { wilson } from "./wilson.ts";

/**
 * The fewest answers with which the Wilson interval of a share `p` reaches no farther than `maxHalfWidth` to each side:
 * what a shop needs to know it so well. Shares of 1; `maxHalfWidth` above 0. RangeError for others.
 */
export function minimumSample(
	p: number,
	maxHalfWidth: number,
	confidence = 0.95,
): number {
	mustBe("share", p, p >= 0 && p <= 1);
	mustBePositive("half width", maxHalfWidth);
	const isEnough = (n: number) => {
		const [low, high] = wilson(p * n, n, confidence) ?? [0, 1];
		return (high - low) / 2 <= maxHalfWidth;
	};
	let high = 1;
	while (!isEnough(high)) high *= 2;
	let low = Math.floor(high / 2);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (isEnough(middle)) high = middle;
		else low = middle;
	}
	return high;
}
