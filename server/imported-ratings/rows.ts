import type { Relation } from "../../protocol/conversation.ts";
import type { ImportedLine } from "../../protocol/imported-line.ts";
import type { ImportFormat } from "../../protocol/row-fault.ts";

export interface RatingImportRow {
	site_id: string;
	/** Made by whoever imports: said again it is the same import. */
	id: string;
	name: string;
	format: ImportFormat;
	/** SHA-256 of the file, hex. */
	content_hash: string | null;
	/** Ratings that are kept. */
	lines: number;
	/** All lines of the file up to this one are done. */
	last_line: number;
	made_at: number;
	made_by: string;
	/** null: it is in no figure. */
	ended_at: number | null;
	removed_at: number | null;
}

export interface ImportedRatingRow {
	site_id: string;
	import_id: string;
	line: number;
	at: number;
	score: number;
	relation: Relation | null;
	agent: string | null;
	language: string | null;
	/** null: there was none, or its days are over. */
	comment: string | null;
}

/** How often a score was given on a local day of the shop, as its time zone was when it was imported. */
export interface ImportedDayRow {
	site_id: string;
	import_id: string;
	/** Days since 1970-01-01. */
	day: number;
	relation: ImportedLine;
	score: number;
	n: number;
}

export interface ImportedRatingTables {
	rating_imports: RatingImportRow;
	imported_ratings: ImportedRatingRow;
	imported_days: ImportedDayRow;
}
