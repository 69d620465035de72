import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import {
	type FigurePeriod,
	figurePeriod,
	type PeriodAsked,
	type Share,
} from "./figures.ts";
import { id, reader } from "./read.ts";
import { type QuestionKind, surveyId } from "./survey.ts";

/** Products in one reply: those with the most answers. */
export const PRODUCTS_TOLD = 50;

/** `survey-figures:read`, owners and supervisors. Without a period: the last 90 days. */
export interface SurveyFiguresAsked {
	site: string;
	survey: string;
	period?: PeriodAsked | undefined;
}
export const readSurveyFiguresAsked = reader(
	v.strictObject({
		site: id,
		survey: surveyId,
		period: v.optional(figurePeriod),
	}),
);

/** What became of what was asked in the period. Each is counted in all that it was. */
export interface SurveyResponse {
	asked: number;
	seen: number;
	started: number;
	answered: number;
	done: number;
	dismissed: number;
	withdrawn: number;
	/** Answered, and hidden by the staff: they count. */
	hidden: number;
	/** Answered of those seen. */
	rate: Share;
}

/** Shares from 0 to 100; null with fewer than `FIGURE_LEAST`. */
export type QuestionScore =
	/** 4 and 5 of the answers from 1 to 5. */
	| { kind: "satisfied"; share: Share }
	/** Up, of thumbs. */
	| { kind: "up"; share: Share }
	/** 9 and 10 less 0 to 6, from -100 to 100. */
	| {
			kind: "nps";
			n: number;
			promoters: number;
			passives: number;
			detractors: number;
			score: number | null;
			low: number | null;
			high: number | null;
	  }
	/** The mean of 1 to 7, and 5 to 7 of them. */
	| { kind: "effort"; mean: number | null; agree: Share }
	/** "Yes" of `solved`. */
	| { kind: "solved"; share: Share };

/** What one line answered. A skipped question is no answer. */
export interface QuestionLine {
	/** Who answered it. */
	n: number;
	/**
	 * Each value of its scale, its words or its choices, in their order; of several choices each is a share of who answered.
	 * Nothing of a question in words.
	 */
	values: { value: string; share: Share }[];
	/** null: it has none, as choices and words. */
	score: QuestionScore | null;
}

/** A question over all versions in which it was the same. One of another kind, or of other choices, stands apart. */
export interface QuestionFigures {
	key: string;
	kind: QuestionKind;
	/** The first of these versions, and the newest that was answered in the period. */
	since: number;
	version: number;
	lines: Record<Relation, QuestionLine>;
}

/** Of the orders that were asked about and held it. */
export interface ProductFigures {
	name: string;
	lines: Record<Relation, QuestionLine>;
}

export interface SurveyFiguresRead {
	site: string;
	survey: string;
	/** Server milliseconds. */
	at: number;
	/** What was asked in it is counted. */
	period: FigurePeriod;
	response: Record<Relation, SurveyResponse>;
	/** In the order of the newest version, those that it asks no more at the end. */
	questions: QuestionFigures[];
	/** Which question the products are about, the first that has a score; null: none has. */
	productQuestion: { key: string; since: number } | null;
	/** By name. */
	products: ProductFigures[];
	/** There are more products than are told. */
	moreProducts: boolean;
}
