/** One thing that was measured. What it must be stands in targets.json, under its name. */
export interface Figure {
	name: string;
	value: number;
	unit: Unit;
	/** What it was compared with in the same run, such as the floor, in words with their unit. */
	beside?: Record<string, string>;
	/** Of latencies, milliseconds at {@link QUANTILES}, by what was measured. */
	curves?: Record<string, number[]>;
	/** In words, why there is no value; it is NaN then. */
	unmeasured?: string;
}

export type Unit =
	| "ms"
	| "s"
	| "ratio"
	| "shift"
	| "µs"
	| "MB"
	| "kB"
	| "core"
	| "packets"
	| "sockets";

/** Shares of messages that were faster. */
export const QUANTILES = [
	0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999,
];

export function isMeasured({ unmeasured }: Figure): boolean {
	return unmeasured === undefined;
}

/** Enough digits to compare with. */
export function rounded(value: number): number {
	return Number(value.toPrecision(3));
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = sorted.length / 2;
	const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
	const high = sorted[Math.floor(middle)] ?? Number.NaN;
	return (low + high) / 2;
}

/** @param share 0 to 1 @param values in any order */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
	return sorted[at] ?? Number.NaN;
}

export function besideOf({ beside = {} }: Pick<Figure, "beside">): string {
	return Object.entries(beside)
		.map(([what, value]) => `${what} ${value}`)
		.join(", ");
}
