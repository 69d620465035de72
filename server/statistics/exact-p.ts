import { mustBe, mustBeCount } from "./must-be.ts";
import type { Proportion } from "./newcombe.ts";

/** A term as small as this, to the largest, changes no digit of the sum of all. */
const NEGLIGIBLE = 1e-300;

/**
 * How likely chance alone makes two shares of different people differ as much, in either direction: Fisher's exact test
 * with mid-p, twice the smaller side. It holds its level where intervals made by a normal distribution do not: far out
 * in the tail, with a small group beside a large one. 1 where a side has nobody. RangeError for counts that are none, or
 * more hits than answers.
 * Source: Lancaster (1961); Agresti, Categorical Data Analysis, 3.5.
 */
export function exactP(a: Proportion, b: Proportion): number {
	for (const { hits, n } of [a, b]) {
		mustBeCount("number of answers", n);
		mustBeCount("number of hits", hits);
		mustBe("number of hits", hits, hits <= n);
	}
	const hits = a.hits + b.hits;
	const least = Math.max(0, hits - b.n);
	const most = Math.min(a.n, hits);
	const likeliest = Math.floor(((a.n + 1) * (hits + 1)) / (a.n + b.n + 2));
	const sums = { below: 0, at: 0, above: 0 };
	const add = (k: number, weight: number) => {
		sums[k < a.hits ? "below" : k > a.hits ? "above" : "at"] += weight;
	};
	add(likeliest, 1);
	let weight = 1;
	// How much likelier one more hit on the side of a is, as hits there take from b.
	for (let k = likeliest; k < most && weight > NEGLIGIBLE; k++) {
		weight *= ((a.n - k) * (hits - k)) / ((k + 1) * (b.n - hits + k + 1));
		add(k + 1, weight);
	}
	weight = 1;
	for (let k = likeliest; k > least && weight > NEGLIGIBLE; k--) {
		weight *= (k * (b.n - hits + k)) / ((a.n - k + 1) * (hits - k + 1));
		add(k - 1, weight);
	}
	const { below, at, above } = sums;
	const side = (Math.min(below, above) + at / 2) / (below + at + above);
	return Math.min(1, 2 * side);
}
