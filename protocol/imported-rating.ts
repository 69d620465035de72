import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import type { Share } from "./figures.ts";
import { date } from "./hours.ts";
import { IMPORT_BATCH, IMPORT_LANGUAGE_CHARS } from "./import-limits.ts";
import type { ImportedLine } from "./imported-line.ts";
import { COMMENT_CHARS, NAME_CHARS } from "./limits.ts";
import { id, reader, someText, time } from "./read.ts";
import {
	IMPORT_FORMATS,
	type ImportFormat,
	type RowFault,
} from "./row-fault.ts";

// Ratings that a shop got elsewhere and brings along as a file. Rules IR in SPEC.md.

/** One rating; `line` is the number of its first line in the file, the first is 1. */
export interface ImportedRow {
	line: number;
	at: number;
	score: number;
	/** null: the file does not say it. */
	relation: Relation | null;
	/** As the file names them. */
	agent: string | null;
	language: string | null;
	comment: string | null;
}

/**
 * `ratings-import:begin`, owners. Said again with the same id it answers how far the import is. Errors: `conflict`
 * for an id with another name or format, and without `again` where this content was imported already; `rejected`
 * beyond `IMPORTS`; `closed` where it has ended.
 */
export interface RatingsImportBegun {
	site: string;
	/** Made by whoever imports. */
	id: string;
	name: string;
	format: ImportFormat;
	/** SHA-256 of the file, hex; null: the browser cannot make one. */
	contentHash: string | null;
	/** The same file is meant to be imported once more. */
	again: boolean;
}
export interface ImportProgress {
	/** All lines up to this one are done; 0: none is. */
	lastLine: number;
	/** Ratings that are kept. */
	lines: number;
}

/**
 * `ratings-import:add`, owners: lines in ascending order, those that follow `after`. What was added already is answered
 * and not added again. Errors: `conflict` where `after` is not the last line that is done, `not_found`, `closed` once
 * it has ended, `rejected` beyond `IMPORT_LINES`.
 */
export interface RatingsImportAdded {
	site: string;
	id: string;
	after: number;
	rows: ImportedRow[];
}
export interface ImportAdded extends ImportProgress {
	/** Not kept. */
	refused: { line: number; fault: RowFault }[];
}

/** `ratings-import:end`, owners. Errors: `conflict` where another number was kept than these, `rejected` for none. */
export interface RatingsImportEnded {
	site: string;
	id: string;
	lines: number;
}

/** `ratings-import:remove` and `ratings-import:restore`, owners. Errors: `not_found`; `too_late` to restore. */
export interface RatingsImportNamed {
	site: string;
	id: string;
}

export interface RatingsImport {
	id: string;
	name: string;
	format: ImportFormat;
	lines: number;
	contentHash: string | null;
	by: { id: string; name: string | null };
	at: number;
	/** Until then it is in no figure. */
	isEnded: boolean;
	/** First and last day that was rated, in the shop's time zone of the import; null: none. */
	from: string | null;
	to: string | null;
}
/** `ratings-imports:read`, owners and supervisors; the newest first. */
export interface RatingsImports {
	imports: RatingsImport[];
}

/** `imported-figures:read`, owners and supervisors. */
export interface ImportedFiguresAsked {
	site: string;
	/** One alone, by months as well; null: all. */
	import: string | null;
	/** Local days of the shop, both included; null: all. */
	period: { from: string; to: string } | null;
}

/** A score from −100 to 100; with fewer than `FIGURE_LEAST` the last three are null. 95 % interval. */
export interface PromoterShare {
	n: number;
	promoters: number;
	detractors: number;
	score: number | null;
	low: number | null;
	high: number | null;
}

export interface ImportedScores {
	n: number;
	/** From the lowest score to the highest. */
	distribution: number[];
	/** 4 and 5 of `csat_5`, 3 of `csat_3`, up of `thumbs`, 5 to 7 of `ces`; null: the format has none. */
	satisfied: Share | null;
	/** Of `nps` alone. */
	promoters: PromoterShare | null;
	/** Of `ces` alone, with its 95 % interval; null numbers under `FIGURE_LEAST`. */
	mean: {
		n: number;
		mean: number | null;
		low: number | null;
		high: number | null;
	} | null;
}

export interface ImportedMonth {
	/** 2026-03 */
	month: string;
	lines: Record<ImportedLine, ImportedScores>;
}

export interface ImportFigures {
	id: string;
	name: string;
	format: ImportFormat;
	lines: Record<ImportedLine, ImportedScores>;
	/** Oldest first, only those that were rated; empty unless one import was asked for. */
	months: ImportedMonth[];
}
/** In the order of the formats, in each the newest import first. */
export interface ImportedFigures {
	imports: ImportFigures[];
}

/** `imported-ratings:read`, owners and supervisors: in the order of the file. */
export interface ImportedRatingsAsked {
	site: string;
	import: string;
	/** The last line that was read; 0: from the first. */
	after: number;
}
export interface ImportedRatings {
	ratings: ImportedRow[];
	/** null: these were the last. */
	next: number | null;
}

const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const lastLine = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const row = v.strictObject({
	line,
	at: time,
	score: v.pipe(v.number(), v.safeInteger()),
	relation: v.nullable(v.picklist(["customer", "visitor"])),
	agent: v.nullable(someText(NAME_CHARS)),
	language: v.nullable(someText(IMPORT_LANGUAGE_CHARS)),
	comment: v.nullable(someText(COMMENT_CHARS)),
});
const named = { site: id, id };

export const readRatingsImportBegun = reader(
	v.strictObject({
		...named,
		name: someText(NAME_CHARS),
		format: v.picklist(IMPORT_FORMATS),
		contentHash: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
		again: v.boolean(),
	}),
);
export const readRatingsImportAdded = reader(
	v.pipe(
		v.strictObject({
			...named,
			after: lastLine,
			rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(IMPORT_BATCH)),
		}),
		v.check(({ after, rows }) => isAscending(after, rows)),
	),
);
export const readRatingsImportEnded = reader(
	v.strictObject({ ...named, lines: lastLine }),
);
export const readRatingsImportNamed = reader(v.strictObject(named));
export const readImportedFiguresAsked = reader(
	v.strictObject({
		site: id,
		import: v.nullable(id),
		period: v.nullable(
			v.pipe(
				v.strictObject({ from: date, to: date }),
				v.check(({ from, to }) => from <= to),
			),
		),
	}),
);
export const readImportedRatingsAsked = reader(
	v.strictObject({ site: id, import: id, after: lastLine }),
);

function isAscending(
	after: number,
	rows: readonly Pick<ImportedRow, "line">[],
): boolean {
	let last = after;
	for (const { line } of rows) {
		if (line <= last) return false;
		last = line;
	}
	return true;
}
