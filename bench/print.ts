import { besideOf } from "./figure.ts";
import type { Judged, Target, Verdict } from "./judge.ts";

/**
 * A table, and in words what is missed or missing.
 * @param names whether each row that was never measured is named, and not only how many there are
 */
export function printFigures(
	{ verdicts, faults, neverMeasured, toCome }: Judged,
	names: boolean,
): void {
	const rows = verdicts.map(({ figure, target, ...verdict }) => [
		figure.name,
		`${figure.value} ${figure.unit}`,
		limitOf({ figure, target, ...verdict }),
		besideOf(figure),
	]);
	const widths = [0, 1, 2].map((at) =>
		Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)),
	);
	for (const row of rows)
		console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  "));
	for (const { target, figure } of verdicts.filter((one) => one.isMissed))
		console.error(
			`missed: ${figure.name}: ${figure.value}, and must be at ${target.bound} ${target.step}`,
		);
	for (const fault of faults) console.error(`fault: ${fault}`);
	for (const line of neverInWords(neverMeasured, names)) console.error(line);
	if (toCome.length > 0)
		console.log(`Nothing measures yet: ${toCome.join("; ")}.`);
}

/** "fault: never measured: 34 of store, 2 of attacks (--names says which)" */
export function neverInWords(
	rows: readonly Pick<Target, "part" | "name">[],
	names: boolean,
): string[] {
	if (names) return rows.map(({ name }) => `fault: never measured: ${name}`);
	const counts = new Map<string, number>();
	for (const { part } of rows) counts.set(part, (counts.get(part) ?? 0) + 1);
	const parts = [...counts].map(([part, count]) => `${count} of ${part}`);
	return parts.length === 0
		? []
		: [`fault: never measured: ${parts.join(", ")} (--names says which)`];
}

/** "≤ 5 now, ≤ 3 in the end (1.5 × away)" */
export function limitOf({ target, distance }: Verdict): string {
	const { bound, step, must } = target;
	const sign = bound === "most" ? "≤" : "≥";
	const now = step === null ? [] : [`${sign} ${step} now`];
	const end =
		must === null ? [] : [`${sign} ${must} in the end${away(distance)}`];
	return [...now, ...end].join(", ");
}

function away(distance: number | null): string {
	if (distance === null) return "";
	return distance <= 1 ? " (reached)" : ` (${distance.toPrecision(2)} × away)`;
}
