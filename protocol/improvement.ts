import * as v from "valibot";
import { id, locale, reader, someText } from "./read.ts";

// You said, we did: what a shop heard of its customers, and what it did about it. Rules YS in SPEC.md.

export const IMPROVEMENT_TITLE_CHARS = 120;
/** Of what was heard, and of what was done. */
export const IMPROVEMENT_TEXT_CHARS = 600;
/** JSON of one, in bytes. */
export const IMPROVEMENT_BYTES = 24 * 1024;
/** More than a shop shows; all of them stand on one page. */
export const IMPROVEMENTS_MOST = 100;
export const IMPROVEMENT_LANGUAGES = 20;

/** One of them, in one language. */
export interface ImprovementText {
	language: string;
	title: string;
	/** What customers said. */
	heard: string;
	/** What the shop did. */
	did: string;
}

export interface ImprovementContent {
	/** The day on which it was done, as 2026-11-30. */
	date: string;
	texts: ImprovementText[];
}

/** As its owner lists it. */
export interface ImprovementSummary {
	id: string;
	title: string;
	date: string;
	languages: string[];
	isPublic: boolean;
}

export interface Improvement {
	id: string;
	content: ImprovementContent;
	/** Grows with each change. */
	version: number;
	/** Whether everybody may read it now. */
	isPublic: boolean;
	/** When it was first published, in server milliseconds; null: it never was. */
	publishedAt: number | null;
}

/** `improvements:read`: all of a site, the last day first. */
export interface SiteImprovements {
	improvements: ImprovementSummary[];
	/** What the staff has said that it changes after something went wrong, the newest first. */
	preventions: { text: string; at: number }[];
	/** Of the page that everybody may read. */
	address: string;
}

/** `improvement:open`. Errors: `not_found`. */
export interface ImprovementNamed {
	site: string;
	improvement: string;
}
export const readImprovementNamed = reader(
	v.strictObject({ site: id, improvement: id }),
);

const day = v.pipe(
	v.string(),
	v.regex(/^20\d\d-\d\d-\d\d$/),
	v.check((date) => {
		const at = new Date(`${date}T00:00:00Z`);
		return (
			!Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date
		);
	}),
);
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/**
 * `improvement:save`: as it is written now, for everybody or not. Errors: `conflict` where it was changed since;
 * `too_long`; `rejected` beyond `IMPROVEMENTS_MOST`; `malformed` for a day that has not come.
 */
export interface ImprovementSaved extends ImprovementNamed {
	content: ImprovementContent;
	isPublic: boolean;
	/** The version that it replaces; null: it is new. */
	was: number | null;
}
export const readImprovementSaved = reader(
	v.strictObject({
		site: id,
		improvement: id,
		content: v.strictObject({
			date: day,
			texts: v.pipe(
				v.array(
					v.strictObject({
						language: locale,
						title: v.pipe(
							someText(IMPROVEMENT_TITLE_CHARS),
							v.regex(/^[^\n]*$/),
						),
						heard: someText(IMPROVEMENT_TEXT_CHARS),
						did: someText(IMPROVEMENT_TEXT_CHARS),
					}),
				),
				v.minLength(1),
				v.maxLength(IMPROVEMENT_LANGUAGES),
				v.check(
					(all) =>
						new Set(all.map(({ language }) => language)).size === all.length,
				),
			),
		}),
		isPublic: v.boolean(),
		was: v.nullable(version),
	}),
);

/** `improvement:remove`: one that was never published. Errors: `not_found`, `conflict`. */
export interface ImprovementRemoved extends ImprovementNamed {
	was: number;
}
export const readImprovementRemoved = reader(
	v.strictObject({ site: id, improvement: id, was: version }),
);
