import type { Figure } from "./figure.ts";
import { falseDifferences } from "./figures/false-differences.ts";
import { quarterRead } from "./figures/quarter-read.ts";

/** Whether the figures find what is real and nothing else, and what it costs to read them. */
export async function benchFigures(): Promise<Figure[]> {
	return [...(await quarterRead()), ...falseDifferences()];
}
