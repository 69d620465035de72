/** Draws from distributions, by a source of numbers from 0 to below 1. */
export type Chance = () => number;

export function exponential(mean: number, chance: Chance): number {
	return -mean * Math.log(1 - chance());
}

/** Log-normal by its mean and its coefficient of variation. */
export function logNormal(mean: number, cv: number, chance: Chance): number {
	const variance = Math.log(1 + cv * cv);
	return mean * Math.exp(Math.sqrt(variance) * normal(chance) - variance / 2);
}

/** Erlang: the sum of `shape` exponentials; the larger, the more alike. */
export function erlang(mean: number, shape: number, chance: Chance): number {
	let sum = 0;
	for (let step = 0; step < shape; step++)
		sum += exponential(mean / shape, chance);
	return sum;
}

/** Box and Muller. */
function normal(chance: Chance): number {
	return (
		Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
	);
}
