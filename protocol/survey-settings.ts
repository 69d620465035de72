import * as v from "valibot";
import { id, locale, type Reader, reader, time } from "./read.ts";
import {
	INTERVAL_LEAST_DAYS,
	INTERVAL_MOST_DAYS,
	LANGUAGES_OF_RULE,
	PATH_CHARS,
	PATHS_OF_RULE,
	type SurveyBody,
	type SurveyRule,
	type SurveyState,
	type SurveyTexts,
	surveyBody,
	surveyId,
} from "./survey.ts";

// What the staff says and reads of a site's surveys.

/** Surveys of one site that are not removed. */
export const SURVEYS = 100;
/** … and with removed ones, of which the newest are told. */
export const SURVEYS_EVER = 1_000;
export const REMOVED_TOLD = 100;
/** Versions of one survey. */
export const SURVEY_VERSIONS = 500;
/** So many of them are told, the newest first. Each can be read by its number. */
export const VERSIONS_TOLD = 50;

/** A survey in the list. */
export interface SurveySummary {
	site: string;
	id: string;
	title: SurveyTexts;
	state: SurveyState;
	/** The newest version: who is asked from now on is asked this one. */
	version: number;
	rule: SurveyRule;
	/** Asks of it with an answer at least. */
	answered: number;
	/** null: every site has it from the beginning. */
	madeAt: number | null;
	/** It asks nobody any more, and its answers are still read; null: it was not removed. */
	removedAt: number | null;
}

/** `surveys:read`: owners and supervisors; removed ones at the end. */
export interface SurveyList {
	surveys: SurveySummary[];
}

/**
 * How a survey about an order reaches anybody. `no_key`: no key signs, so no order can be told and nobody is proven.
 * `visits`: no mail goes out, so it waits for the next proven visit. `mail`: by mail where the customer has agreed.
 */
export type OrderWay = "no_key" | "visits" | "mail";

/** One version, without what it asks. */
export interface SurveyVersionInfo {
	version: number;
	/** null: every site has it from the beginning. */
	madeAt: number | null;
	/** Whoever made it; null: the relay, or somebody who is gone. */
	madeBy: { id: string; name: string } | null;
	/**
	 * By the key of each question: the first version since which it was the same question (key, kind and choices)
	 * without a break. Answers since then can be read together.
	 */
	comparableSince: Readonly<Record<string, number>>;
}

/** `survey:read`, `survey:save` and `survey:set`: one survey, with what one of its versions asks. */
export interface SurveyRead {
	survey: SurveySummary;
	/** Of `body`. */
	version: number;
	body: SurveyBody;
	/** The newest first, at most {@link VERSIONS_TOLD}. */
	versions: SurveyVersionInfo[];
	/** An older relay does not say it. */
	orderWay?: OrderWay;
}

const rule = v.pipe(
	v.strictObject({
		trigger: v.variant("kind", [
			v.strictObject({ kind: v.literal("after_chat") }),
			v.strictObject({
				kind: v.literal("after_order"),
				from: v.picklist(["order", "delivery"]),
				days: whole(0, 365),
			}),
			v.strictObject({ kind: v.literal("left_checkout") }),
			v.strictObject({
				kind: v.literal("on_page"),
				pages: v.strictObject({
					paths: v.pipe(
						v.array(
							v.pipe(
								v.string(),
								v.startsWith("/"),
								v.maxCodePoints(PATH_CHARS),
							),
						),
						v.maxLength(PATHS_OF_RULE),
					),
					languages: v.pipe(v.array(locale), v.maxLength(LANGUAGES_OF_RULE)),
					who: v.picklist(["all", "customers", "visitors"]),
					afterSeconds: whole(0, 600),
				}),
			}),
			v.strictObject({ kind: v.literal("by_link") }),
		]),
		everyDays: whole(INTERVAL_LEAST_DAYS, INTERVAL_MOST_DAYS),
		share: whole(1, 100),
		quota: v.nullable(whole(1, 1_000_000)),
		startsAt: v.nullable(time),
		endsAt: v.nullable(time),
	}),
	v.check(
		({ startsAt, endsAt }) =>
			startsAt === null || endsAt === null || startsAt < endsAt,
	),
);

function whole(least: number, most: number) {
	return v.pipe(
		v.number(),
		v.safeInteger(),
		v.minValue(least),
		v.maxValue(most),
	);
}

/** `survey:read`, owners and supervisors. Errors: `not_found`. */
export interface SurveyNamed {
	site: string;
	survey: string;
	/** null: the newest. */
	version: number | null;
}
export const readSurveyNamed = reader(
	v.strictObject({
		site: id,
		survey: surveyId,
		version: v.nullable(whole(1, SURVEY_VERSIONS)),
	}),
);

/**
 * `survey:save`, owners. A survey that is new is a draft; the id is made by whoever makes it. What has changed is a new
 * version, what has not is none. Errors: `malformed` with the field at fault (see survey-faults.ts), `conflict` where
 * another version than `was` is the newest, `not_found` for a removed one.
 */
export interface SurveySaved {
	site: string;
	survey: string;
	/** The version that was edited; 0: it is new. */
	was: number;
	body: SurveyBody;
}
export const readSurveySaved: Reader<SurveySaved> = reader(
	v.strictObject({
		site: id,
		survey: surveyId,
		was: whole(0, SURVEY_VERSIONS),
		body: surveyBody,
	}),
);

/**
 * `survey:set`, owners: when it is asked, and whether. draft → running ⇄ paused → ended; who was asked may still answer.
 * Errors: `rejected` for another way, or for a rule that is not for this survey.
 */
export interface SurveySet {
	site: string;
	survey: string;
	/** null: as it is. */
	state: Exclude<SurveyState, "draft"> | null;
	/** null: as it is. */
	rule: SurveyRule | null;
}
export const readSurveySet: Reader<SurveySet> = reader(
	v.strictObject({
		site: id,
		survey: surveyId,
		state: v.nullable(v.picklist(["running", "paused", "ended"])),
		rule: v.nullable(rule),
	}),
);

/** `survey:remove`, owners: it asks nobody any more; its answers stay. Errors: `rejected` for the one after a conversation. */
export interface SurveyRemoved {
	site: string;
	survey: string;
}
export const readSurveyRemoved = reader(
	v.strictObject({ site: id, survey: surveyId }),
);

/** `survey-presets:read`, owners and supervisors: what a new survey can begin with. */
export interface SurveyPreset {
	name:
		| "after_chat"
		| "six_topics"
		| "product_in_use"
		| "nps"
		| "ordering_effort"
		| "leaving";
	body: SurveyBody;
	rule: SurveyRule;
}
