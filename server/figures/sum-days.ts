import type { Relation } from "../../protocol/conversation.ts";
import { DIMENSIONS, type FigureFilter } from "../../protocol/figures.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Days } from "../statistics/periods.ts";
import { emptyCounts } from "./add-tally.ts";
import { dimensionsOf, relationsOf } from "./figure-filter.ts";
import { addPackedCounts, addPackedTimes } from "./pack-tally.ts";
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
		({ day, relation, counts, times }) =>
			series.add(day, relation, (point) => {
				addPackedCounts(point.counts, counts);
				addPackedTimes(point.times, times, ["response"]);
			}),
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

/** @param each is called with the row of a day, of one line */
export async function linesOfDays(
	store: DayStore,
	asked: DaysAsked,
	each: (row: FigureDayRow) => void = () => {},
): Promise<Lines> {
	const lines = emptyLines();
	await eachDay(store, asked, partOf(asked.filter), (row) => {
		addPackedCounts(lines[row.relation].counts, row.counts);
		addPackedTimes(lines[row.relation].times, row.times);
		each(row);
	});
	return lines;
}

/** The same without times. */
export async function countsOfDays(
	store: DayStore,
	{ site, days, filter }: DaysAsked,
): Promise<Record<Relation, Counts>> {
	const { dimension, value } = partOf(filter);
	const sum = { customer: emptyCounts(), visitor: emptyCounts() };
	const relations = relationsOf(filter);
	for await (const { first, last } of inBlocks(days, COUNTS_AT_ONCE)) {
		const rows = await store.figureCounts(site, dimension, first, last, [
			value,
		]);
		for (const { relation, counts } of rows)
			if (relations.includes(relation)) addPackedCounts(sum[relation], counts);
	}
	return sum;
}

/** Of which daily rows the lines of a filter are. */
interface Part {
	dimension: DayDimension;
	value: string;
}

function partOf(filter: FigureFilter): Part {
	const [part = { dimension: "all", value: "" } as const] =
		dimensionsOf(filter);
	return part;
}

/** Who answered, or did not: how many, and the two times in which they may differ. */
async function answerers(
	store: DayStore,
	asked: DaysAsked,
	value: "yes" | "no",
): Promise<Lines> {
	const lines = emptyLines();
	await eachDay(store, asked, { dimension: "answered", value }, (row) => {
		addPackedCounts(lines[row.relation].counts, row.counts);
		addPackedTimes(lines[row.relation].times, row.times, ["wait", "handle"]);
	});
	return lines;
}

async function eachDay(
	store: DayStore,
	{ site, days, filter }: DaysAsked,
	{ dimension, value }: Part,
	each: (row: FigureDayRow) => void,
): Promise<void> {
	const relations = relationsOf(filter);
	for await (const { first, last } of inBlocks(days, TIMES_AT_ONCE)) {
		const rows = await store.figureDays(site, dimension, first, last, [value]);
		for (const row of rows) if (relations.includes(row.relation)) each(row);
	}
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
					addPackedCounts(groups.of(dimension, value).counts[relation], counts);
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
