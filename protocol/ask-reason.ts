import * as v from "valibot";
import { type AskWanted, askWanted } from "./ask.ts";
import type { Relation } from "./conversation.ts";
import { ORDER_CHARS } from "./limits.ts";
import { id, type Reader, reader, someText } from "./read.ts";
import {
	type PageRule,
	type SurveyState,
	surveyId,
	type Trigger,
} from "./survey.ts";

/**
 * One thing that was tested before somebody is asked, with what it was tested on. Where none stops it, it is asked.
 * Times are server milliseconds since 1970.
 */
export type AskReason = { stops: boolean } & (
	| { code: "state"; state: SurveyState }
	/** null: it does not begin later, and does not end. */
	| { code: "dates"; startsAt: number | null; endsAt: number | null }
	| { code: "quota"; quota: number | null; answered: number }
	/** It is asked at another moment than this. */
	| { code: "moment"; trigger: Trigger["kind"]; moment: string | null }
	| { code: "page"; paths: readonly string[]; path: string | null }
	| {
			code: "language";
			languages: readonly string[];
			language: string | null;
	  }
	| { code: "relation"; who: PageRule["who"]; relation: Relation | null }
	/** Of 100; null: a stranger, who is drawn anew on each page. */
	| { code: "share"; share: number; number: number | null }
	/** Nothing is due that it asks about: no order, or its days have not passed. */
	| { code: "nothing_due"; from: "order" | "delivery"; dueAt: number | null }
	/** Whether the site waits for consent is known to the page alone: until it has it, the page asks for nothing. */
	| { code: "consent" }
	/** Another question is open. */
	| { code: "open"; survey: string | null; offeredAt: number | null }
	/** Something was asked on this day: until then nothing is. */
	| { code: "asked_today"; until: number | null }
	/** Any survey was asked within seven days: until then none is. */
	| { code: "asked_lately"; until: number | null }
	/** This survey was asked within its own interval: until then it is not. */
	| { code: "interval"; everyDays: number; until: number | null }
	/** Another survey was asked in its place so often since it was last asked. */
	| { code: "dropped"; times: number }
);

/** What the page "why was it (not) shown?" is told. */
export interface AskWhy {
	/** The newest time that it was asked of them; null: never. */
	asked: {
		offeredAt: number;
		seenAt: number | null;
		answeredAt: number | null;
		dismissedAt: number | null;
		withdrawnAt: number | null;
	} | null;
	/** All that was tested, in this order. */
	reasons: AskReason[];
}

/** `survey:why`, owners and supervisors: of one shopper, of a page, or of both. Errors: `not_found`. */
export interface SurveyWhyAsked {
	site: string;
	survey: string;
	/** The reference of a conversation of theirs; null: of nobody in particular, unless `order` is one of theirs. */
	ref: string | null;
	/** The number of an order of theirs, which was signed, or told by the shop's server. Not beside a `ref`. */
	order?: string | null | undefined;
	/** null: of no page in particular. */
	page: AskWanted | null;
}
/** Longer than any reference. */
const REF_CHARS = 16;
export const readSurveyWhyAsked: Reader<SurveyWhyAsked> = reader(
	v.pipe(
		v.strictObject({
			site: id,
			survey: surveyId,
			ref: v.nullable(someText(REF_CHARS)),
			order: v.optional(v.nullable(someText(ORDER_CHARS))),
			page: v.nullable(askWanted),
		}),
		v.check(({ ref, order }) => ref === null || !order),
	),
);
