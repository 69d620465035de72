import type {
	ImportedFigures,
	ImportedFiguresAsked,
	ImportedMonth,
	ImportFigures,
} from "../../protocol/imported-rating.ts";
import { Refused } from "../../protocol/refusal.ts";
import { IMPORT_FORMATS } from "../../protocol/row-fault.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { dateOfDay, dayNumber } from "../statistics/periods.ts";
import {
	addDay,
	emptyCounts,
	type ImportedCounts,
	scoresOf,
} from "./imported-scores.ts";
import type { DayCursor, ImportedRatingStore } from "./queries.ts";
import { standing } from "./read-imports.ts";
import type { RatingImportRow } from "./rows.ts";

/** Rows of one look: a millisecond or two. */
const DAYS_AT_ONCE = 2_000;

/** Of every import that has ended, each apart; from what was counted by days. Errors: `not_found` for one that is not. */
export async function readImportedFigures(
	store: ImportedRatingStore,
	{ site, import: only, period }: ImportedFiguresAsked,
): Promise<ImportedFigures> {
	const all = await standing(store, site);
	const rows = all.filter(
		({ id, ended_at }) => ended_at !== null && (!only || id === only),
	);
	if (only && rows.length === 0) throw new Refused({ code: "not_found" });
	const figures: ImportFigures[] = [];
	for (const row of rows)
		figures.push(await figuresOf(store, row, period, only !== null));
	const place = ({ format }: ImportFigures) => IMPORT_FORMATS.indexOf(format);
	return { imports: figures.sort((a, b) => place(a) - place(b)) };
}

async function figuresOf(
	store: ImportedRatingStore,
	row: RatingImportRow,
	period: ImportedFiguresAsked["period"],
	withMonths: boolean,
): Promise<ImportFigures> {
	const { id, name, format } = row;
	const whole = emptyCounts(format);
	const months = new Map<string, ImportedCounts>();
	for await (const day of daysIn(store, row, period)) {
		addDay(whole, format, day);
		if (!withMonths) continue;
		const month = dateOfDay(day.day).slice(0, 7);
		const counts = months.get(month) ?? emptyCounts(format);
		months.set(month, counts);
		addDay(counts, format, day);
	}
	return {
		id,
		name,
		format,
		lines: scoresOf(whole, format),
		months: [...months].map(
			([month, counts]): ImportedMonth => ({
				month,
				lines: scoresOf(counts, format),
			}),
		),
	};
}

async function* daysIn(
	store: ImportedRatingStore,
	{ site_id, id }: RatingImportRow,
	period: ImportedFiguresAsked["period"],
) {
	const days = {
		from: period ? dayNumber(period.from) : Number.MIN_SAFE_INTEGER,
		to: period ? dayNumber(period.to) : Number.MAX_SAFE_INTEGER,
	};
	for (let after: DayCursor | null = null; ; await nextTurn()) {
		const rows = await store.importedDays(
			site_id,
			id,
			days,
			after,
			DAYS_AT_ONCE,
		);
		yield* rows;
		after = rows.at(-1) ?? after;
		if (rows.length < DAYS_AT_ONCE) return;
	}
}
