import { percentile } from "../../server/statistics/percentile.ts";
import { bar, dot, line, type Plot, picture, text } from "../picture.ts";
import { high, low, type Measured, type Waited } from "./played.ts";

const ROW = 30;

/** One row for each scenario, from left to right; the words stand before it. */
function rows(count: number): Plot {
	const height = 74 + count * ROW;
	return { width: 760, height, left: 230, top: 60, bottom: height - 14 };
}

/** Root mean square error over the mean wait, of ours and of the two formulas that are in use. */
export function errorsPicture(all: readonly Measured[]): string {
	const plot = rows(all.length);
	const most = 2;
	const x = (value: number) =>
		plot.left + (Math.min(value, most) / most) * (plot.width - 80 - plot.left);
	const parts = [0, 0.5, 1, 1.5, 2].flatMap((value) => [
		line("grid", x(value), plot.top - 8, x(value), plot.bottom),
		text(x(value), plot.top - 12, value.toFixed(1), "middle"),
	]);
	for (const [at, { name, errors }] of all.entries()) {
		const y = plot.top + at * ROW;
		parts.push(text(plot.left - 10, y + 16, name, "end"));
		const three = [errors.ours, errors.perSlot, errors.perAgent];
		for (const [nth, value] of three.entries()) {
			parts.push(
				bar("abc"[nth] ?? "c", x(0), y + 2 + nth * 8, x(value) - x(0), 6),
			);
			if (value > most)
				parts.push(text(x(most) + 6, y + 8 + nth * 8, value.toFixed(1)));
		}
	}
	return picture(
		plot,
		"Error of the estimate over the mean wait: ours, per slot, per agent",
		parts,
	);
}

/** The share taken within the range that was told; the band is the goal. */
export function withinPicture(all: readonly Measured[]): string {
	const plot = rows(all.length);
	const x = (share: number) =>
		plot.left + share * (plot.width - 40 - plot.left);
	const parts = [
		bar("band", x(0.75), plot.top - 8, x(0.9) - x(0.75), all.length * ROW + 8),
		...[0, 0.25, 0.5, 0.75, 0.9, 1].flatMap((share) => [
			line("grid", x(share), plot.top - 8, x(share), plot.bottom),
			text(x(share), plot.top - 12, `${Math.round(share * 100)} %`, "middle"),
		]),
	];
	for (const [at, { name, ranges }] of all.entries()) {
		const y = plot.top + at * ROW + 11;
		parts.push(
			text(plot.left - 10, y + 5, name, "end"),
			line("line", x(ranges.before), y, x(ranges.within), y),
			dot("b", x(ranges.before), y, 4),
			dot("a", x(ranges.within), y, 6),
		);
	}
	return picture(
		plot,
		"Answered by the end of the told range (green), before its beginning (brown)",
		parts,
	);
}

/** For each range that was told, where the real waits of those who were taken lay. */
export function toldPicture(waited: readonly Waited[]): string {
	const groups = new Map<string, Waited[]>();
	for (const one of waited) {
		if (!one.answered || one.ahead === null || one.told?.kind !== "range")
			continue;
		const name = words(low(one.told), high(one.told));
		groups.set(name, [...(groups.get(name) ?? []), one]);
	}
	const named = [...groups]
		.filter(([, all]) => all.length >= LEAST)
		.sort(
			([, [a]], [, [b]]) =>
				high(a?.told ?? null) - high(b?.told ?? null) ||
				low(a?.told ?? null) - low(b?.told ?? null),
		);
	const plot = rows(named.length);
	const most = 20;
	const x = (minutes: number) =>
		plot.left +
		(Math.min(minutes, most) / most) * (plot.width - 40 - plot.left);
	const parts = [0, 1, 2, 3, 5, 8, 10, 15, 20].flatMap((minutes) => [
		line("grid", x(minutes), plot.top - 8, x(minutes), plot.bottom),
		text(x(minutes), plot.top - 12, String(minutes), "middle"),
	]);
	for (const [at, [name, all]] of named.entries()) {
		const y = plot.top + at * ROW + 11;
		const told = all[0]?.told ?? null;
		const real = all.map(({ minutes }) => minutes);
		const of = (q: number) => x(percentile(real, q) ?? 0);
		parts.push(
			text(plot.left - 10, y + 5, `told ${name} (${all.length})`, "end"),
			bar(
				"band",
				x(low(told)),
				y - 12,
				Math.max(3, x(high(told)) - x(low(told))),
				24,
			),
			line("line", of(10), y, of(90), y),
			dot("b", of(50), y, 4),
			dot("a", of(80), y, 5),
		);
	}
	return picture(
		plot,
		"Told (band) and real: 10 to 90 in 100 (line), half (brown), 80 in 100 (green); minutes",
		parts,
	);
}

function words(low: number, high: number): string {
	if (low === high) return `about ${high} min`;
	return low === 0 ? "less than a minute" : `${low}–${high} min`;
}

/** Fewer than this make no row. */
const LEAST = 20;
