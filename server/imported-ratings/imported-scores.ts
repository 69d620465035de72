import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import {
	IMPORTED_LINES,
	type ImportedLine,
} from "../../protocol/imported-line.ts";
import type {
	ImportedScores,
	PromoterShare,
} from "../../protocol/imported-rating.ts";
import { FORMAT_SCORES, type ImportFormat } from "../../protocol/row-fault.ts";
import { normalQuantile } from "../statistics/normal-quantile.ts";
import { nps } from "../statistics/nps.ts";
import { shareOf } from "../statistics/share-of.ts";
import type { ImportedDayRow } from "./rows.ts";

/** How often each score was given, from the lowest on, by whom. */
export type ImportedCounts = Record<ImportedLine, number[]>;

export function emptyCounts(format: ImportFormat): ImportedCounts {
	const [low, high] = FORMAT_SCORES[format];
	const none = () => Array<number>(high - low + 1).fill(0);
	return { customer: none(), visitor: none(), unknown: none() };
}

export function addDay(
	counts: ImportedCounts,
	format: ImportFormat,
	{ relation, score, n }: Pick<ImportedDayRow, "relation" | "score" | "n">,
): void {
	const [low] = FORMAT_SCORES[format];
	const line = counts[relation];
	line[score - low] = (line[score - low] ?? 0) + n;
}

/** From which score on an answer counts as a good one; of the others no share is told. */
const GOOD: Partial<Record<ImportFormat, number>> = {
	csat_5: 4,
	csat_3: 3,
	thumbs: 1,
	ces: 5,
};

export function scoresOf(
	counts: ImportedCounts,
	format: ImportFormat,
): Record<ImportedLine, ImportedScores> {
	const of = (line: ImportedLine): ImportedScores => {
		const distribution = counts[line];
		const [low] = FORMAT_SCORES[format];
		const n = sum(distribution);
		const good = GOOD[format];
		return {
			n,
			distribution,
			satisfied:
				good === undefined
					? null
					: shareOf(sum(distribution.slice(good - low)), n),
			promoters: format === "nps" ? promotersOf(distribution) : null,
			mean: format === "ces" ? meanOf(distribution, low) : null,
		};
	};
	const [customer, visitor, unknown] = IMPORTED_LINES.map(of) as [
		ImportedScores,
		ImportedScores,
		ImportedScores,
	];
	return { customer, visitor, unknown };
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, one) => all + one, 0);
}

function promotersOf(distribution: readonly number[]): PromoterShare {
	const {
		n,
		promoters,
		detractors,
		nps: score,
		adjustedWald95,
	} = nps(distribution);
	const counts = { n, promoters, detractors };
	if (n < FIGURE_LEAST || !adjustedWald95)
		return { ...counts, score: null, low: null, high: null };
	const [low, high] = adjustedWald95;
	return { ...counts, score, low, high };
}

/** The interval by the normal distribution, within the scale. */
function meanOf(
	distribution: readonly number[],
	lowest: number,
): ImportedScores["mean"] {
	const n = sum(distribution);
	if (n < FIGURE_LEAST) return { n, mean: null, low: null, high: null };
	const mean = sum(distribution.map((count, at) => count * (lowest + at))) / n;
	const squares = sum(
		distribution.map((count, at) => count * (lowest + at - mean) ** 2),
	);
	const reach = Z * Math.sqrt(squares / (n - 1) / n);
	return {
		n,
		mean,
		low: Math.max(lowest, mean - reach),
		high: Math.min(lowest + distribution.length - 1, mean + reach),
	};
}

const Z = -normalQuantile(0.025);
