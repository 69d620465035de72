import { mustBe, mustBePositive } from "./must-be.ts";
import type { Proportion } from "./newcombe.ts";

/**
 * How far two shares are from being the same, by the ratio of their likelihoods (G, without correction), as a quantile
 * of the normal distribution: from 0. RangeError where one side has nobody, or more hits than answers.
 * Source: Wilks (1938); Agresti, Categorical Data Analysis, 3.2.
 */
export function likelihoodZ(a: Proportion, b: Proportion): number {
	for (const { hits, n } of [a, b]) {
		mustBePositive("number of answers", n);
		mustBe("number of hits", hits, hits >= 0 && hits <= n);
	}
	const share = (a.hits + b.hits) / (a.n + b.n);
	const half = [a, b].reduce(
		(sum, { hits, n }) =>
			sum + term(hits, n * share) + term(n - hits, n * (1 - share)),
		0,
	);
	// Rounding alone makes it negative.
	return Math.sqrt(2 * Math.max(0, half));
}

function term(seen: number, expected: number): number {
	return seen === 0 ? 0 : seen * Math.log(seen / expected);
}
