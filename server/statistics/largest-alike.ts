import { gammaTail } from "./gamma.ts";
import { mustBe } from "./must-be.ts";
import type { Proportion } from "./newcombe.ts";

/**
 * The groups with the most answers whose shares do not differ among themselves: of all stretches of the groups in the
 * order of their shares, the largest that chi-square finds homogeneous at `level`. What others are compared with: one
 * group far below the rest would make each of the rest look good. A group without answers is never among them.
 * @returns places; of stretches with as many answers the one with the lower shares; empty: nobody has answered
 * @throws RangeError for more hits than answers, or a level that is not above 0 and below 1
 */
export function largestAlike(
	groups: readonly Proportion[],
	level = 0.05,
): ReadonlySet<number> {
	mustBe("level above 0 and below 1", level, level > 0 && level < 1);
	for (const { hits, n } of groups)
		mustBe("number of hits", hits, hits >= 0 && hits <= n);
	const sorted = [...groups.entries()]
		.map(([place, { hits, n }]) => ({ place, hits, n }))
		.filter(({ n }) => n > 0)
		.sort((a, b) => a.hits / a.n - b.hits / b.n || a.place - b.place);
	let best: [from: number, to: number, n: number] = [0, -1, 0];
	for (const from of sorted.keys()) {
		const sum = { hits: 0, n: 0, squares: 0 };
		for (const [more, { hits, n }] of sorted.slice(from).entries()) {
			sum.hits += hits;
			sum.n += n;
			sum.squares += hits ** 2 / n;
			if (sum.n > best[2] && homogeneity(sum, more) >= level)
				best = [from, from + more, sum.n];
		}
	}
	const [from, to] = best;
	return new Set(sorted.slice(from, to + 1).map(({ place }) => place));
}

/** The p-value of Pearson's chi-square of so many shares more than one. */
function homogeneity(
	{ hits, n, squares }: { hits: number; n: number; squares: number },
	more: number,
): number {
	const share = hits / n;
	const variance = share * (1 - share);
	if (more === 0 || variance === 0) return 1;
	// Rounding alone makes it negative.
	const chi = Math.max(0, squares - hits * share) / variance;
	return gammaTail(chi / 2, more / 2, 1);
}
