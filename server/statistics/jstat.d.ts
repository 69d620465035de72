/** What the tests ask of it; times and shares as this folder counts them. */
declare module "jstat" {
	export const jStat: {
		normal: { inv(p: number, mean: number, deviation: number): number };
		chisquare: { cdf(x: number, freedom: number): number };
		gamma: { cdf(x: number, shape: number, scale: number): number };
		binomial: { cdf(k: number, n: number, p: number): number };
		hypgeom: { pdf(k: number, all: number, hits: number, n: number): number };
	};
}
