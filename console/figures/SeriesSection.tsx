import { useEffect, useMemo, useState } from "preact/hooks";
import type { Relation } from "../../protocol/conversation.ts";
import type { FigureSeries, FiguresRead } from "../../protocol/figures.ts";
import { fill } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { stepOf } from "./pictures/use-arrow-values.ts";
import { toFigures } from "./places.ts";
import { Rule } from "./Rule.tsx";
import { relationsOf } from "./relations.ts";
import { seriesWords as w } from "./series-words.ts";
import { daysText, percentText, shareText } from "./texts.ts";
import { figuresWords, ruleWords } from "./words.ts";

/** Satisfaction over time; drawn by what only this loads, and only where there is a series. */
export function SeriesSection({ read }: { read: FiguresRead }) {
	const { series } = read;
	if (!series || series.points.length < 2) return null;
	return (
		<section class="figure-section" aria-labelledby="figures-series">
			<h3 id="figures-series">{w.title}</h3>
			<div class="figure-card">
				<h4>{w.satisfied[series.unit]}</h4>
				<Series read={read} series={series} />
				<Rule text={`${w.keys} ${ruleWords.satisfied}`} />
			</div>
		</section>
	);
}

function Series({ read, series }: { read: FiguresRead; series: FigureSeries }) {
	const { points, unit } = series;
	const [chosen, setChosen] = useState(points.length - 1);
	const at = Math.min(chosen, points.length - 1);
	const relations = relationsOf(read);
	const days = useMemo(() => points.map(({ from }) => from), [points]);
	const lines = useMemo(
		() => relations.map((relation) => lineOf(series, relation)),
		[series, relations],
	);
	useEffect(() => void chart.fetch(), []);
	const point = points[at];
	const drawn = chart.state.value;
	if (!point) return null;
	const text = fill(w.values, {
		point: fill(w.point[unit], { day: daysText(point.from, point.from) }),
		lines: relations
			.map((relation) =>
				fill(w.line, {
					who: figuresWords[`${relation}s`],
					value: shareText(point.satisfied[relation]),
				}),
			)
			.join("; "),
	});
	return (
		<>
			<Legend relations={relations} />
			<div
				class="series"
				role="slider"
				tabIndex={0}
				aria-label={w.satisfied[unit]}
				aria-valuemin={0}
				aria-valuemax={points.length - 1}
				aria-valuenow={at}
				aria-valuetext={text}
				onKeyDown={(event) => {
					if (event.ctrlKey || event.metaKey || event.altKey) return;
					const isMirrored =
						getComputedStyle(event.currentTarget).direction === "rtl";
					const count = points.length;
					const next = stepOf(event.key, {
						now: at,
						count,
						columns: count,
						isMirrored,
					});
					if (next === null) return;
					event.preventDefault();
					setChosen(next);
				}}
			>
				{drawn.kind === "here" && (
					<drawn.module
						days={days}
						lines={lines}
						text={percentText}
						at={at}
						onPoint={setChosen}
					/>
				)}
			</div>
			{drawn.kind === "failed" && (
				<Failed why={w.notLoaded} again={() => void chart.fetch()} />
			)}
			<p class="figure-note series-read">
				<span>{text}</span>{" "}
				<RouteLink
					to={toFigures(spanOf(read, series, at), read.filter, {
						behind: "rated",
					})}
					class="figure-link"
				>
					{w.open}
				</RouteLink>
			</p>
		</>
	);
}

function Legend({ relations }: { relations: readonly Relation[] }) {
	return (
		<p class="figure-legend" aria-hidden="true">
			{relations.map((relation) => (
				<span key={relation} class={`legend-${relation}`}>
					{figuresWords[`${relation}s`]}
				</span>
			))}
		</p>
	);
}

function lineOf({ points }: FigureSeries, relation: Relation) {
	const shares = points.map(({ satisfied }) => satisfied[relation]);
	return {
		name: relation,
		values: shares.map(({ percent }) => percent),
		low: shares.map(({ low }) => low),
		high: shares.map(({ high }) => high),
	};
}

/** From a point's first day to the day before the next one's. */
function spanOf({ period }: FiguresRead, { points }: FigureSeries, at: number) {
	const from = points[at]?.from ?? period.from;
	const next = points[at + 1]?.from;
	return { from, to: next ? dayBefore(next) : period.to };
}

function dayBefore(day: string): string {
	const before = Date.parse(`${day}T12:00:00Z`) - 24 * 3_600_000;
	return new Date(before).toISOString().slice(0, "2026-11-30".length);
}

/** uPlot, for who looks at a series. */
const chart = createLazy(async () => {
	const { SeriesChart } = await import("./pictures/SeriesChart.tsx");
	return SeriesChart;
});
