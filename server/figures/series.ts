import type { Relation } from "../../protocol/conversation.ts";
import { FIGURE_FEW, SERIES_POINTS } from "../../protocol/figure-limits.ts";
import type { FigureSeries } from "../../protocol/figures.ts";
import { type Days, dateOfDay, firstOfMonth } from "../statistics/periods.ts";
import { timesOf } from "../statistics/share-of.ts";
import { emptyTally } from "./add-tally.ts";
import { satisfiedOf } from "./figures-of.ts";
import { scoresOf } from "./group-figures.ts";
import type { Tally } from "./tally.ts";

/** Two points are a difference; a course begins with three. */
const SERIES_LEAST = 3;

type Unit = FigureSeries["unit"];
type Point = Record<Relation, Tally>;

/** What is counted of the days, the weeks and the months of a period. */
export interface Series {
	/**
	 * Adds what was counted of one line on this local day.
	 * @param addTo adds its counts, and its times until the first human word, to each point in which the day is
	 */
	add(day: number, relation: Relation, addTo: (point: Tally) => void): void;
	/**
	 * By the shortest unit of which every point has enough answers, of the line with more of them; null: there is none.
	 * Of weeks and months only whole ones: what is cut off would pass for a fall.
	 * @param format from `mainFormat` of the page
	 */
	told(format: string | null): FigureSeries | null;
}

/** @param over of a period, the days that are over */
export function createSeries(over: Days): Series {
	const units = (["day", "week", "month"] as const)
		.map((unit) => ({ unit, points: pointsOf(unit, over) }))
		.filter(({ points }) => points.size <= SERIES_POINTS);
	return {
		add(day, relation, addTo) {
			for (const { unit, points } of units) {
				const point = points.get(STARTS[unit](day))?.[relation];
				if (point) addTo(point);
			}
		},
		told(format) {
			const found = units.find(({ points }) => isEnough(points, format));
			return found
				? { unit: found.unit, points: toldPoints(found.points, format) }
				: null;
		},
	};
}

/** The first day of the unit in which a day is. */
const STARTS: Record<Unit, (day: number) => number> = {
	day: (day) => day,
	// 1970 began on a Thursday.
	week: (day) => day - ((((day + 3) % 7) + 7) % 7),
	month: firstOfMonth,
};
/** At the most. */
const DAYS: Record<Unit, number> = { day: 1, week: 7, month: 31 };

/** By their first days. */
function pointsOf(unit: Unit, { first, last }: Days): Map<number, Point> {
	const startOf = STARTS[unit];
	const nextOf = (start: number) => startOf(start + DAYS[unit]);
	const points = new Map<number, Point>();
	let start = startOf(first);
	if (start < first) start = nextOf(start);
	for (; nextOf(start) - 1 <= last; start = nextOf(start))
		points.set(start, { customer: emptyTally(), visitor: emptyTally() });
	return points;
}

function isEnough(points: Map<number, Point>, format: string | null): boolean {
	if (points.size < SERIES_LEAST) return false;
	return (["customer", "visitor"] as const).some((relation) =>
		[...points.values()].every(
			(point) => satisfied(point, relation, format).n >= FIGURE_FEW,
		),
	);
}

function toldPoints(
	points: Map<number, Point>,
	format: string | null,
): FigureSeries["points"] {
	return [...points].map(([day, point]) => ({
		from: dateOfDay(day),
		satisfied: ofBoth((relation) => satisfied(point, relation, format)),
		firstResponse: ofBoth((relation) =>
			timesOf(point[relation].times.response),
		),
		episodes: ofBoth((relation) => point[relation].counts.episodes),
	}));
}

function satisfied(point: Point, relation: Relation, format: string | null) {
	return satisfiedOf(scoresOf(point[relation].counts, format));
}

function ofBoth<T>(of: (relation: Relation) => T): Record<Relation, T> {
	return { customer: of("customer"), visitor: of("visitor") };
}
