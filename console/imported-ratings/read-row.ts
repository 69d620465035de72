import { cleaned } from "../../protocol/cleaned.ts";
import { IMPORT_LANGUAGE_CHARS } from "../../protocol/import-limits.ts";
import type { ImportedRow } from "../../protocol/imported-rating.ts";
import { COMMENT_CHARS, NAME_CHARS } from "../../protocol/limits.ts";
import { type ImportFormat, rowFault } from "../../protocol/row-fault.ts";
import type { FileLine } from "../workspace/csv/read-lines.ts";
import type { WallTime } from "../workspace/zoned-instant.ts";
import { type Mapping, meaningOf } from "./mapping.ts";
import { type DateForm, readDate } from "./read-date.ts";

/** Why a line is not taken. */
export type LineFault =
	/** It has another number of cells than the first line. */
	| "cells"
	| "no_score"
	/** It is no whole number. */
	| "score"
	/** It is not on the scale. */
	| "range"
	/** It is not known whether this is up or down. */
	| "thumb"
	| "no_date"
	| "date"
	| "future"
	| "too_old";

/** A mapping with everything in it that a line needs. */
export interface WholeMapping extends Mapping {
	score: number;
	format: ImportFormat;
	date: number;
	dateForm: DateForm;
}

export interface ReadWith {
	mapping: WholeMapping;
	columns: number;
	instantOf(wall: WallTime): number;
	now: number;
}

export type ReadRow =
	| { kind: "taken"; row: ImportedRow; isCut: boolean }
	| { kind: "refused"; line: number; fault: LineFault; cells: string[] };

/** One line of the file as a rating. A text that is too long is cut, so that its score is not lost with it. */
export function readRow({ line, cells }: FileLine, by: ReadWith): ReadRow {
	const { mapping, columns } = by;
	const refused = (fault: LineFault): ReadRow => ({
		kind: "refused",
		line,
		fault,
		cells,
	});
	if (cells.length !== columns) return refused("cells");
	const score = scoreOf(cells[mapping.score] ?? "", mapping);
	if (typeof score === "string") return refused(score);
	const at = instantIn(cells[mapping.date] ?? "", by);
	if (typeof at === "string") return refused(at);
	const fault = rowFault({ score, at }, mapping.format, by.now);
	if (fault) return refused(fault === "score" ? "range" : fault);
	const text = (column: number | null, most: number) =>
		column === null ? NOTHING : cut(cleaned(cells[column] ?? ""), most);
	const comment = text(mapping.comment, COMMENT_CHARS);
	const relation =
		mapping.relation === null
			? undefined
			: meaningOf(mapping.relations, (cells[mapping.relation] ?? "").trim());
	return {
		kind: "taken",
		isCut: comment.isCut,
		row: {
			line,
			at,
			score,
			relation: relation ?? null,
			agent: text(mapping.agent, NAME_CHARS).text,
			language: text(mapping.language, IMPORT_LANGUAGE_CHARS).text,
			comment: comment.text,
		},
	};
}

function scoreOf(
	cell: string,
	{ format, thumbs }: WholeMapping,
): number | LineFault {
	const text = cell.trim();
	if (text === "") return "no_score";
	if (format === "thumbs") {
		const thumb = meaningOf(thumbs, text);
		return thumb ? Number(thumb === "up") : "thumb";
	}
	return /^-?\d{1,6}([.,]0+)?$/.test(text)
		? Number.parseInt(text, 10)
		: "score";
}

function instantIn(
	cell: string,
	{ mapping, instantOf }: ReadWith,
): number | LineFault {
	const text = cell.trim();
	if (text === "") return "no_date";
	const date = readDate(text, mapping.dateForm);
	if (!date) return "date";
	return date.kind === "instant" ? date.at : instantOf(date.wall);
}

const NOTHING = { text: null, isCut: false };

function cut(text: string, most: number) {
	if (text === "") return NOTHING;
	const signs = [...text];
	if (signs.length <= most) return { text, isCut: false };
	return { text: `${signs.slice(0, most - 1).join("")}…`, isCut: true };
}
