import { mustBe } from "./must-be.ts";

/**
 * Which of many differences are real, so that with probability 1 − `level` none that is chance is among them. Each
 * question has the p-values of its parts, which are answered by different people. Holm over the questions, step down:
 * with m questions of which some part is not found yet, all at level / m; found in one is what Hochberg finds at that
 * level, step up: both of two that are at most it, else one that is at most half of it. With one part each it is Holm's
 * procedure.
 * @returns for each question which of its parts are real
 * @throws RangeError for a p-value or a level that is none
 * Source: Holm (1979); Hochberg (1988).
 */
export function holm(
	questions: readonly (readonly number[])[],
	level = 0.05,
): boolean[][] {
	mustBe("level above 0 and below 1", level, level > 0 && level < 1);
	for (const p of questions.flat()) mustBe("p-value", p, p >= 0 && p <= 1);
	const real = questions.map((parts) => parts.map(() => false));
	for (let found = true; found; ) {
		const open = real.filter((parts) => parts.includes(false)).length;
		found = false;
		for (const [at, parts] of questions.entries()) {
			const known = real[at] ?? [];
			for (const part of hochberg(parts, known, level / open)) {
				known[part] = true;
				found = true;
			}
		}
	}
	return real;
}

/** Of the parts that are not known yet, the places of those that are real. */
function hochberg(
	parts: readonly number[],
	known: readonly boolean[],
	level: number,
): number[] {
	const order = [...parts.keys()]
		.filter((at) => !known[at])
		.sort((one, other) => (parts[one] ?? 1) - (parts[other] ?? 1));
	for (let last = order.length - 1; last >= 0; last--) {
		const p = parts[order[last] ?? 0] ?? 1;
		if (p <= level / (order.length - last)) return order.slice(0, last + 1);
	}
	return [];
}
