import { DIMENSIONS, type FigureFilter } from "../../protocol/figures.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Days } from "../statistics/periods.ts";
import { addCounts } from "./add-tally.ts";
import { dimensionsOf, relationsOf } from "./figure-filter.ts";
import { addPackedTimes, packedResponses, unpackCounts } from "./pack-tally.ts";
import {
	createGroups,
	emptyLines,
	type Lines,
	type PeriodSum,
} from "./period-sum.ts";
import type { FigureStore } from "./queries.ts";
import type { DayDimension, FigureDayRow } from "./rows.ts";
import type { Series } from "./series.ts";
import type { Counts } from "./tally.ts";

/** Of what the days are read. The filter has one dimension at most. */
export interface DaysAsked {
	site: string;
	days: Days;
	filter: FigureFilter;
}

type DayStore = Pick<FigureStore, "figureDays" | "figureCounts">;

/** Local days that are read in one block, some milliseconds of a shop of ten thousand conversations a day: with times … */
const TIMES_AT_ONCE = 2;
/** … and without. */
const COUNTS_AT_ONCE = 7;

/** Everything that days tell: of a filter by a dimension its lines alone, of which the rest is not counted by days. */
export async function sumDays(
	store: DayStore,
	asked: DaysAsked,
	series: Series,
): Promise<PeriodSum> {
	const lines = await linesOfDays(
		store,
		asked,
		({ day, relation, times }, counts) =>
			series.add(day, relation, { counts, response: packedResponses(times) }),
	);
	const isWhole = dimensionsOf(asked.filter).length === 0;
	return {
		lines,
		series,
		groups: isWhole ? await groupsOfDays(store, asked) : [],
		answered: isWhole ? await answerers(store, asked, "yes") : emptyLines(),
		silent: isWhole ? await answerers(store, asked, "no") : emptyLines(),
	};
}

/** @param each is called with what was counted of a day, of one line */
export async function linesOfDays(
	store: DayStore,
	{ site, days, filter }: DaysAsked,
	each: (row: FigureDayRow, counts: Counts) => void = () => {},
): Promise<Lines> {
	const [{ dimension, value } = WHOLE] = dimensionsOf(filter);
	return sumOf(store, { site, days, filter, dimension, value }, each);
}

/** How much was counted of this dimension and value, in each line. */
export async function countsOfDays(
	store: DayStore,
	{ site, days, filter }: DaysAsked,
): Promise<Lines> {
	const [{ dimension, value } = WHOLE] = dimensionsOf(filter);
	const lines = emptyLines();
	const relations = relationsOf(filter);
	for await (const { first, last } of inBlocks(days, COUNTS_AT_ONCE)) {
		const rows = await store.figureCounts(site, dimension, first, last, [
			value,
		]);
		for (const { relation, counts } of rows)
			if (relations.includes(relation))
				addCounts(lines[relation].counts, unpackCounts(counts));
	}
	return lines;
}

const WHOLE = { dimension: "all", value: "" } as const;

function answerers(
	store: DayStore,
	{ site, days, filter }: DaysAsked,
	value: "yes" | "no",
): Promise<Lines> {
	return sumOf(store, { site, days, filter, dimension: "answered", value });
}

async function sumOf(
	store: DayStore,
	asked: DaysAsked & { dimension: DayDimension; value: string },
	each: (row: FigureDayRow, counts: Counts) => void = () => {},
): Promise<Lines> {
	const { site, dimension, value, filter } = asked;
	const relations = relationsOf(filter);
	const lines = emptyLines();
	for await (const { first, last } of inBlocks(asked.days, TIMES_AT_ONCE)) {
		const rows = await store.figureDays(site, dimension, first, last, [value]);
		for (const row of rows) {
			if (!relations.includes(row.relation)) continue;
			const counts = unpackCounts(row.counts);
			addCounts(lines[row.relation].counts, counts);
			addPackedTimes(lines[row.relation].times, row.times);
			each(row, counts);
		}
	}
	return lines;
}

async function groupsOfDays(
	store: DayStore,
	{ site, days, filter }: DaysAsked,
): Promise<PeriodSum["groups"]> {
	const relations = relationsOf(filter);
	const groups = createGroups();
	for (const dimension of DIMENSIONS)
		for await (const { first, last } of inBlocks(days, COUNTS_AT_ONCE)) {
			const rows = await store.figureCounts(site, dimension, first, last);
			for (const { value, relation, counts } of rows)
				if (relations.includes(relation))
					addCounts(
						groups.of(dimension, value).counts[relation],
						unpackCounts(counts),
					);
		}
	return groups.all();
}

/** With everybody's turn in between. */
async function* inBlocks(
	{ first, last }: Days,
	atOnce: number,
): AsyncGenerator<Days> {
	for (let from = first; from <= last; from += atOnce) {
		if (from > first) await nextTurn();
		yield { first: from, last: Math.min(last, from + atOnce - 1) };
	}
}
