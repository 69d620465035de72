/** One thing that was measured. */
export interface Figure {
	name: string;
	value: number;
	unit:
		| "ms"
		| "ratio"
		| "shift"
		| "µs"
		| "s"
		| "MB"
		| "core"
		| "packets"
		| "sockets";
	/** At most this, or the check fails; null: only for comparison. */
	must: number | null;
}

export function printTable(figures: readonly Figure[]): void {
	const rows = figures.map(({ name, value, unit, must }) => [
		name,
		`${value} ${unit}`,
		must === null ? "" : `must ≤ ${must} ${unit}`,
	]);
	const widths = [0, 1].map((at) =>
		Math.max(...rows.map((row) => row[at]?.length ?? 0)),
	);
	for (const [name = "", value = "", must = ""] of rows)
		console.log(
			`${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${must}`,
		);
}
