import { mustBe, mustBePositive } from "./must-be.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Share of a Gamma(shape, rate) that is at most `x`: the regularised lower incomplete gamma function
 * P(shape, rate × x). `shape` and `rate` above 0 and finite; `x` and `rate` in matching units. 0 up to x = 0, 1 at
 * infinity. RangeError for another shape or rate, or an `x` that is no number.
 * Source: Numerical Recipes, 6.2: a series below shape + 1, a continued fraction (Lentz) above.
 */
export function gammaShare(x: number, shape: number, rate: number): number {
	return sides(x, shape, rate)[0];
}

/** Share of it that is more than `x`: 1 − `gammaShare`, with all its digits where next to nothing is. */
export function gammaTail(x: number, shape: number, rate: number): number {
	return sides(x, shape, rate)[1];
}

function sides(x: number, shape: number, rate: number): [number, number] {
	mustBePositive("shape", shape);
	mustBePositive("rate", rate);
	mustBe("value", x, !Number.isNaN(x));
	const y = rate * x;
	if (y <= 0) return [0, 1];
	if (y === Number.POSITIVE_INFINITY) return [1, 0];
	const scale = Math.exp(shape * Math.log(y) - y - logGamma(shape));
	if (y < shape + 1) {
		const share = scale * series(y, shape);
		return [share, 1 - share];
	}
	const tail = scale * fraction(y, shape);
	return [1 - tail, tail];
}

/**
 * The time by which a share `p` (above 0, below 1) of Gamma(shape, rate) has passed: with a whole `shape`, when
 * the shape-th service start comes if starts come at `rate`. Newton's steps from the cube-root approximation of
 * Wilson and Hilferty (1931), held between what is known to be too small and too large. `shape` from 0.1, `rate`
 * above 0; RangeError for others.
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
	mustBe("share above 0 and below 1", p, p > 0 && p < 1);
	mustBe("shape from 0.1", shape, shape >= 0.1 && Number.isFinite(shape));
	mustBePositive("rate", rate);
	if (shape > LARGE) return guess(p, shape) / rate;
	let low = 0;
	let high = Number.POSITIVE_INFINITY;
	let y = Math.max(guess(p, shape), shape * 1e-6);
	for (let step = 0; step < STEPS; step++) {
		const off = gammaShare(y, shape, 1) - p;
		if (off < 0) low = y;
		else high = y;
		const density = Math.exp((shape - 1) * Math.log(y) - y - logGamma(shape));
		let next = y - off / density;
		if (!(next > low && next < high))
			next = high === Number.POSITIVE_INFINITY ? 2 * y : (low + high) / 2;
		if (Math.abs(next - y) <= 1e-10 * y) return next / rate;
		y = next;
	}
	return y / rate;
}

/** From here on the approximation is within a thousandth: nobody is told seconds. */
const LARGE = 100;
/** Far more than it ever takes: three to six. */
const STEPS = 200;

function guess(p: number, shape: number): number {
	const spread = 1 / (9 * shape);
	return shape * (1 - spread + normalQuantile(p) * Math.sqrt(spread)) ** 3;
}

const PRECISION = 1e-14;
const TINY = 1e-300;

function series(y: number, shape: number): number {
	let term = 1 / shape;
	let sum = term;
	for (let n = 1; term > sum * PRECISION; n++) {
		term *= y / (shape + n);
		sum += term;
	}
	return sum;
}

function fraction(y: number, shape: number): number {
	let b = y + 1 - shape;
	let c = 1 / TINY;
	let d = 1 / b;
	let value = d;
	for (let i = 1; ; i++) {
		const a = -i * (i - shape);
		b += 2;
		d = 1 / nonZero(a * d + b);
		c = nonZero(b + a / c);
		value *= d * c;
		if (Math.abs(d * c - 1) < PRECISION) return value;
	}
}

function nonZero(value: number): number {
	return Math.abs(value) < TINY ? TINY : value;
}

const LANCZOS = [
	76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155,
	0.001208650973866179, -0.000005395239384953,
] as const;

/** ln Γ(x) for x above 0, to ten digits (Lanczos). */
function logGamma(x: number): number {
	const near = x + 5.5;
	const sum = LANCZOS.reduce(
		(total, factor, at) => total + factor / (x + 1 + at),
		1.000000000190015,
	);
	return (
		(x + 0.5) * Math.log(near) - near + Math.log((2.5066282746310007 * sum) / x)
	);
}
