import { chance } from "../../server/statistics/chance.ts";

/** What is left to chance, all of it from one seed. */
export interface Draws {
	/** From 0 to below 1. */
	share(): number;
	isSo(probability: number): boolean;
	/** From 0 to `below` − 1, each as likely. */
	oneIn(below: number): number;
	/** The number of one of these, as likely as its weight; they add up to 1. */
	weighed(weights: readonly number[]): number;
	/** Most are near `median`, and some take much longer. @param spread 0: all are the median */
	around(median: number, spread: number): number;
	/** As long as nothing is remembered. */
	patience(mean: number): number;
}

export function draws(seed: number): Draws {
	const share = chance(seed);
	return {
		share,
		isSo: (probability) => share() < probability,
		oneIn: (below) => Math.floor(share() * below),
		weighed(weights) {
			let left = share();
			for (const [at, weight] of weights.entries()) {
				left -= weight;
				if (left < 0) return at;
			}
			return weights.length - 1;
		},
		around: (median, spread) =>
			median * Math.exp(spread * normal(share(), share())),
		patience: (mean) => -mean * Math.log(1 - share()),
	};
}

/** Box and Muller: a normal deviate of two even ones. */
function normal(one: number, other: number): number {
	return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);
}
