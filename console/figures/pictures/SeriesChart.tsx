import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import uplotCss from "uplot/dist/uPlot.min.css?inline";
import { addStyle } from "../../../ui/add-style.ts";
import { locale } from "../../words/words.ts";

addStyle(uplotCss);

/** A line over time, with its interval; null where nothing may be said. */
export interface SeriesLine {
	name: string;
	values: readonly (number | null)[];
	low: readonly (number | null)[];
	high: readonly (number | null)[];
}

interface Props {
	/** Local days, as 2026-11-30. */
	days: readonly string[];
	/** Two of them: each has a colour and a dash of its own. */
	lines: readonly SeriesLine[];
	/** How a value is written at the axis. */
	text: (value: number) => string;
	/** The point that is read. */
	at: number;
	/** A pointer has come to another point. */
	onPoint: (at: number) => void;
}

/** Drawn by uPlot; what it shows is said beside it. */
export function SeriesChart({ days, lines, text, at, onPoint }: Props) {
	const place = useRef<HTMLDivElement>(null);
	const chart = useRef<uPlot | null>(null);
	const point = useRef(onPoint);
	point.current = onPoint;
	useEffect(() => {
		const around = place.current;
		if (!around) return;
		function draw() {
			if (!around) return;
			chart.current?.destroy();
			chart.current = new uPlot(
				optionsOf({ around, lines, text, onPoint: (to) => point.current(to) }),
				dataOf(days, lines),
				around,
			);
		}
		draw();
		const size = new ResizeObserver(() => {
			if (around.clientWidth !== chart.current?.width) draw();
		});
		size.observe(around);
		// Its colours are those of the moment in which it is drawn.
		const media = COLOURS_CHANGE.map((query) => matchMedia(query));
		for (const each of media) each.addEventListener("change", draw);
		return () => {
			size.disconnect();
			for (const each of media) each.removeEventListener("change", draw);
			chart.current?.destroy();
		};
	}, [days, lines, text]);
	useEffect(() => {
		const drawn = chart.current;
		const value = lines[0]?.values[at] ?? lines[1]?.values[at];
		const day = days[at];
		if (!drawn || !day || value === null || value === undefined) return;
		drawn.setCursor(
			{
				left: drawn.valToPos(secondsOf(day), "x"),
				top: drawn.valToPos(value, "y"),
			},
			false,
		);
	}, [at, days, lines]);
	return <div ref={place} class="series-drawn" aria-hidden="true" />;
}

function dataOf(
	days: readonly string[],
	lines: readonly SeriesLine[],
): uPlot.AlignedData {
	return [
		days.map(secondsOf),
		...lines.flatMap(({ values, low, high }) => [
			[...values],
			[...high],
			[...low],
		]),
	];
}

function optionsOf({
	around,
	lines,
	text,
	onPoint,
}: {
	around: HTMLElement;
	onPoint: (at: number) => void;
} & Pick<Props, "lines" | "text">): uPlot.Options {
	const style = getComputedStyle(around);
	const isMirrored = style.direction === "rtl";
	// A canvas takes no custom property; these the browser has computed.
	const { color: ink, caretColor: line, fill, stroke } = style;
	const colours = [fill, stroke];
	const font = `12px ${style.fontFamily}`;
	const axis = {
		stroke: ink,
		font,
		grid: { stroke: line, width: 1 },
		ticks: { show: false },
	};
	return {
		width: Math.max(around.clientWidth, 200),
		height: HEIGHT_PX,
		tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), "Etc/UTC"),
		legend: { show: false },
		cursor: {
			drag: { x: false, y: false, setScale: false },
			y: false,
			points: { size: 9 },
		},
		scales: {
			x: { dir: isMirrored ? -1 : 1 },
			y: { range: (_, low, high) => rangeOf(low, high) },
		},
		axes: [
			{
				...axis,
				grid: { show: false },
				splits: (chart) => someOf(chart.data[0], chart.width / DAY_TEXT_PX),
				values: (_, splits) =>
					splits.map((seconds) => shortDay.format(seconds * 1_000)),
			},
			{
				...axis,
				side: isMirrored ? 1 : 3,
				size: 56,
				values: (_, splits) => splits.map(text),
			},
		],
		series: [
			{},
			...lines.flatMap(({ name }, index) => {
				const hidden = { points: { show: false }, width: 0 };
				return [
					{
						label: name,
						width: 2,
						points: { show: true, size: 6 },
						stroke: colours[index] ?? ink,
						...(index > 0 && { dash: [6, 4] }),
					},
					hidden,
					hidden,
				];
			}),
		],
		bands: lines.map((_, index) => ({
			series: [index * 3 + 2, index * 3 + 3] as [number, number],
			fill: paleOf(colours[index] ?? ink),
		})),
		hooks: {
			setCursor: [
				({ cursor: { idx } }) => {
					if (typeof idx === "number") onPoint(idx);
				},
			],
		},
	};
}

/** At most so many of the points, at even distances, the last one among them. */
function someOf(points: ArrayLike<number>, most: number): number[] {
	const all = Array.from(points);
	const every = Math.ceil(all.length / Math.max(1, most));
	return all.filter((_, index) => (all.length - 1 - index) % every === 0);
}

/** A little room above and below, and never outside of what a share can be. */
function rangeOf(low: number | null, high: number | null): [number, number] {
	const [least, most] = [low ?? 0, high ?? 1];
	const room = Math.max((most - least) * 0.1, 1);
	return [Math.max(0, Math.floor(least - room)), Math.ceil(most + room)];
}

/** Its first day: the noon of it in UTC, so that no zone moves it. */
function secondsOf(day: string): number {
	return Date.parse(`${day}T12:00:00Z`) / 1_000;
}

/** A canvas knows no `color-mix`, but takes what the browser has computed. */
function paleOf(colour: string): string {
	const [, parts] = /^rgb\(([^)]+)\)$/.exec(colour) ?? [];
	return parts ? `rgb(${parts.replaceAll(",", " ")} / 15%)` : "transparent";
}

const HEIGHT_PX = 220;
/** Room for "12 Nov". */
const DAY_TEXT_PX = 72;
const COLOURS_CHANGE = [
	"print",
	"(prefers-color-scheme: dark)",
	"(forced-colors: active)",
];
const shortDay = new Intl.DateTimeFormat(locale, {
	day: "numeric",
	month: "short",
	timeZone: "UTC",
});
