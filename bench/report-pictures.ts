import { type Figure, QUANTILES } from "./figure.ts";
import type { Verdict } from "./judge.ts";
import { bar, curve, line, type Plot, picture, text } from "./picture.ts";

/** The floor is brown, the disk grey, ours green. */
const COLOUR_OF: Record<string, string> = { ours: "a", floor: "b", disk: "c" };
/** Milliseconds at the bottom and at the top, by powers of ten. */
const LEAST_MS = 0.1;
const MOST_MS = 1_000;
const ROW = 24;
/** A bar ends here, with its number behind it. */
const MOST_AWAY = 4;
/** Of a digit, at most. */
const DIGIT_WIDTH = 8;
const GAP = 6;

/** How long messages took, from the fastest to the slowest, each against what it is compared with. */
export function latencyPicture({ name, curves = {} }: Figure): string {
	const plot: Plot = {
		width: 760,
		height: 360,
		left: 70,
		top: 50,
		bottom: 320,
	};
	const right = plot.width - 70;
	const x = (at: number) =>
		plot.left + (at / (QUANTILES.length - 1)) * (right - plot.left);
	const decades = Math.log10(MOST_MS / LEAST_MS);
	const y = (ms: number) => {
		const within = Math.min(MOST_MS, Math.max(LEAST_MS, ms));
		const share = Math.log10(within / LEAST_MS) / decades;
		return plot.bottom - share * (plot.bottom - plot.top);
	};
	const parts = [0.1, 1, 10, 100, 1_000].flatMap((ms) => [
		line("grid", plot.left, y(ms), right, y(ms)),
		text(plot.left - 8, y(ms) + 4, `${ms} ms`, "end"),
	]);
	for (const [at, share] of QUANTILES.entries())
		parts.push(
			text(
				x(at),
				plot.bottom + 20,
				`${Number((share * 100).toFixed(1))}`,
				"middle",
			),
		);
	for (const [whose, all] of Object.entries(curves))
		parts.push(
			curve(
				COLOUR_OF[whose] ?? "c",
				all.map((ms, at) => [x(at), y(ms)]),
			),
			text(right + 6, y(all.at(-1) ?? 0) + 4, whose),
		);
	const title = `${name.replace(/, p99$/, "")}: of 100 messages so many took less`;
	return picture(plot, title, parts);
}

/** How many times each figure is away from what it must be in the end; the line is the end. */
export function distancePicture(verdicts: readonly Verdict[]): string {
	const judged = verdicts.filter(({ distance }) => distance !== null);
	const height = 74 + judged.length * ROW;
	const plot: Plot = {
		width: 860,
		height,
		left: 460,
		top: 56,
		bottom: height - 14,
	};
	const right = plot.width - 60;
	const x = (times: number) =>
		plot.left + (Math.min(times, MOST_AWAY) / MOST_AWAY) * (right - plot.left);
	/** Where a number stands that begins behind its bar: behind the line as well, where that would cross it. */
	const besideEnd = (barEnd: number, number: string) => {
		const from = barEnd + GAP;
		const crosses =
			from < x(1) + GAP && from + number.length * DIGIT_WIDTH > x(1);
		return crosses ? x(1) + GAP : from;
	};
	const parts = [0, 1, 2, 3, 4].flatMap((times) => [
		line("grid", x(times), plot.top - 6, x(times), plot.bottom),
		text(x(times), plot.top - 10, `${times}`, "middle"),
	]);
	for (const [at, { figure, distance }] of judged.entries()) {
		const times = distance ?? 0;
		const number = times.toPrecision(2);
		const top = plot.top + at * ROW;
		parts.push(
			text(plot.left - 10, top + 15, figure.name, "end"),
			bar(times <= 1 ? "a" : "b", x(0), top + 4, x(times) - x(0), 14),
			text(besideEnd(x(times), number), top + 15, number),
		);
	}
	parts.push(line("line", x(1), plot.top - 6, x(1), plot.bottom));
	return picture(
		plot,
		"Times of what it must be in the end; green is reached",
		parts,
	);
}
