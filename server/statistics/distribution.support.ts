import { mustBe } from "./must-be.ts";

/**
 * How often each whole score from `least` to `most` was given, the lowest first. null is a question that was skipped: no
 * answer, and in no denominator. RangeError for a score that is none of these; it belongs into no bucket.
 */
export function distribution(
	scores: readonly (number | null)[],
	least: number,
	most: number,
): number[] {
	const counts = Array.from({ length: most - least + 1 }, () => 0);
	for (const score of scores) {
		if (score === null) continue;
		const isScore = Number.isInteger(score) && score >= least && score <= most;
		mustBe("score", score, isScore);
		counts[score - least] = (counts[score - least] ?? 0) + 1;
	}
	return counts;
}
