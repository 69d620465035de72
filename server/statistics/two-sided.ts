import { gammaTail } from "./gamma.ts";
import { mustBeAmount } from "./must-be.ts";

/**
 * The p-value of a difference that lies `z` standard errors from 0: how likely chance alone makes one as large, in
 * either direction. `z` from 0; RangeError for others.
 */
export function twoSided(z: number): number {
	mustBeAmount("quantile", z);
	return gammaTail((z * z) / 2, 0.5, 1);
}
