import { strengthOf } from "../../../protocol/figure-rules.ts";
import type { Times } from "../../../protocol/figures.ts";
import { fill } from "../../words/words.ts";
import { secondsText, timesText } from "../texts.ts";
import { figuresWords } from "../words.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";
import { pictureWords } from "./words.ts";

/** One row of the axis. */
export interface TimeRow {
	name: string;
	times: Times;
}

/** Median with its interval, and what 9 of 10 stayed within, of each row, on one axis of time. */
export function TimeAxis({
	label,
	rows,
}: {
	label: string;
	rows: readonly TimeRow[];
}) {
	const drawn = rows.filter(({ times }) => times.median !== null);
	if (drawn.length === 0) return null;
	const scale = timeScale(
		Math.max(
			...drawn.map(({ times }) => Math.max(times.p90 ?? 0, times.high ?? 0)),
		),
	);
	const values = drawn.map(({ name, times }) =>
		fill(figuresWords.values, { what: name, value: timesText(times) }),
	);
	const height = drawn.length * ROW_PX;
	return (
		<div class="time-axis">
			<svg
				class="time-drawn"
				role="img"
				aria-label={fill(pictureWords.axis, {
					what: label,
					values: values.join("; "),
				})}
				focusable="false"
				style={{ blockSize: `${height}px` }}
			>
				{scale.ticks.map((tick) => (
					<line
						key={tick}
						class="time-tick"
						x1={`${scale.at(tick)}%`}
						x2={`${scale.at(tick)}%`}
						y1="0"
						y2="100%"
					/>
				))}
				{drawn.map(({ name, times }, index) => (
					<Row
						key={name}
						times={times}
						y={(index + 0.5) * ROW_PX}
						at={scale.at}
					/>
				))}
			</svg>
			<div class="time-ticks" aria-hidden="true">
				{scale.ticks.map((tick, index) => (
					<span
						key={tick}
						class={endOf(index, scale.ticks.length)}
						style={{ insetInlineStart: `${scale.at(tick)}%` }}
					>
						{secondsText(tick)}
					</span>
				))}
			</div>
		</div>
	);
}

function endOf(index: number, count: number): string | undefined {
	if (index === 0) return "is-first";
	return index === count - 1 ? "is-last" : undefined;
}

function Row({
	times: { median, p90, low, high, n },
	y,
	at,
}: {
	times: Times;
	y: number;
	at: TimeScale["at"];
}) {
	if (median === null || p90 === null) return null;
	const x = (seconds: number) => `${at(seconds)}%`;
	return (
		<g class={`time-row is-${strengthOf(n)}`}>
			<line class="time-span" x1={x(median)} x2={x(p90)} y1={y} y2={y} />
			<line class="time-p90" x1={x(p90)} x2={x(p90)} y1={y - 6} y2={y + 6} />
			{low !== null && high !== null && (
				<g class="whisker">
					<line x1={x(low)} x2={x(high)} y1={y} y2={y} />
					<line x1={x(low)} x2={x(low)} y1={y - 4} y2={y + 4} />
					<line x1={x(high)} x2={x(high)} y1={y - 4} y2={y + 4} />
				</g>
			)}
			<circle class="time-median" cx={x(median)} cy={y} r="4.5" />
		</g>
	);
}

const ROW_PX = 26;
