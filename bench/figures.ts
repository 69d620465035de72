import type { Figure } from "./figure.ts";
import { falseDifferences } from "./figures/false-differences.ts";

/** Whether the figures find what is real and nothing else. */
export async function benchFigures(): Promise<Figure[]> {
	return falseDifferences();
}
