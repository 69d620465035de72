import * as v from "valibot";
import type { Relation } from "./conversation.ts";
import { id, reader, someText, time } from "./read.ts";
import { type Answers, QUESTION_CHARS, surveyId } from "./survey.ts";

/** Answered asks in one reply to `survey-answers:read`, the newest first … */
export const ANSWERS_READ = 50;
/** … and at most about this many bytes of them, one at least. */
export const ANSWERS_READ_BYTES = 64 * 1024;

/** What one shopper answered. */
export interface SurveyAnswers {
	site: string;
	ask: string;
	survey: string;
	/** What it asked is read by `survey:read` with this version. */
	version: number;
	answers: Answers;
	/** By the keys of questions whose words went after their days, or with their shopper: they were answered. */
	erased: string[];
	/** When the answers were last changed: server milliseconds since 1970. */
	at: number;
	/** null: the shopper has not ended it. */
	doneAt: number | null;
	/** Fixed when it was asked. */
	relation: Relation;
	/** Why it was asked, and by which way. */
	cause: string;
	channel: string;
	language: string | null;
	conversation: string | null;
	order: string | null;
	/** When it was ordered and when it arrived, as the shop's server told it; null: not known. */
	delivery: { orderedAt: number; deliveredAt: number } | null;
	/** Where the shop can reach the shopper, who has left it. */
	contact: string | null;
	/** Whoever hid it, and why; it counts all the same. */
	hidden: {
		by: { id: string; name: string } | null;
		why: string;
		at: number;
	} | null;
}

/** `survey-answers:read`, owners and supervisors. */
export interface SurveyAnswersAsked {
	site: string;
	survey: string;
	/** The last one that was read; null: from the newest. */
	before: { at: number; ask: string } | null;
}
export const readSurveyAnswersAsked = reader(
	v.strictObject({
		site: id,
		survey: surveyId,
		before: v.nullable(v.strictObject({ at: time, ask: id })),
	}),
);
export interface SurveyAnswersPage {
	answers: SurveyAnswers[];
	more: boolean;
}

/** `answer:hide`, owners and supervisors: it stays, and stays in the counts. */
export interface AnswerHidden {
	site: string;
	ask: string;
	/** null: it is shown again. */
	why: string | null;
}
export const readAnswerHidden = reader(
	v.strictObject({
		site: id,
		ask: id,
		why: v.nullable(someText(QUESTION_CHARS)),
	}),
);
