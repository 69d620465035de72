import type { Figure } from "./figure.ts";
import { falseDifferences } from "./figures/false-differences.ts";
import { quarterRead } from "./figures/quarter-read.ts";

const SEEDS = 200;
const QUICK_SEEDS = 20;

/** Whether the figures find what is real and nothing else, and what it costs to read them; quick: the first, of few seeds. */
export async function benchFigures({
	quick,
}: {
	quick: boolean;
}): Promise<Figure[]> {
	if (quick) return falseDifferences(QUICK_SEEDS);
	return [...(await quarterRead()), ...falseDifferences(SEEDS)];
}
