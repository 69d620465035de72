import * as v from "valibot";
import { LANGUAGES, NAME_CHARS, TEXT_CHARS } from "./limits.ts";
import { id, locale, someText } from "./read.ts";

/** Questions of one survey. */
export const QUESTIONS = 20;
/** Choices of one question. */
export const CHOICES = 12;
/** What is asked, or one choice, in one language. */
export const QUESTION_CHARS = 300;
/** An answer in words. */
export const ANSWER_CHARS = TEXT_CHARS;
/** Bytes of one version, all languages together: it is one packet when it is saved. */
export const SURVEY_BYTES = 48 * 1024;
/** Bytes of all answers to one ask. */
export const ANSWERS_BYTES = 32 * 1024;

/** The survey after a conversation: every site has it from the beginning. */
export const AFTER_CHAT = "after-chat";

export type QuestionKind =
	/** Five faces, 1 to 5: CSAT. */
	| "faces"
	/** 1 to 5. */
	| "stars"
	/** 0 down, 1 up. */
	| "thumbs"
	/** 0 to 10. */
	| "nps"
	/** 1 to 7: CES 2.0. */
	| "effort"
	/** `yes`, `not_yet`, `no`. */
	| "solved"
	/** The key of one choice. */
	| "choice"
	/** The keys of any number of choices, each once. */
	| "choices"
	| "text";

/** What a question is about, so that surveys can be read by topic. */
export const TOPICS = [
	"quality",
	"delivery",
	"price",
	"problems",
	"needs",
	"trust",
	"expected",
] as const;
export type Topic = (typeof TOPICS)[number];

/** The same in each language that somebody wrote it in, by language tag. Empty: the chat has words of its own for it. */
export type SurveyTexts = Readonly<Record<string, string>>;

export interface Choice {
	key: string;
	text: SurveyTexts;
}

export interface Question {
	/** The same in every version in which it asks the same. */
	key: string;
	kind: QuestionKind;
	text: SurveyTexts;
	/** For `choice` and `choices`, two at least; else empty. */
	choices: readonly Choice[];
	/** The survey can be ended without it. */
	optional: boolean;
	/** It is asked only where an earlier question was answered with one of these; null: always. */
	showIf: { question: string; in: readonly (number | string)[] } | null;
	topic: Topic | null;
	/** What an answer in words is for the shop: a mark for somebody to answer, or an idea with a state; null: an answer. */
	leadsTo: "problem" | "idea" | null;
}

/** What one version of a survey asks. */
export interface SurveyBody {
	title: SurveyTexts;
	questions: readonly Question[];
	thanks: SurveyTexts;
}

/** A number, the key of a choice or words, or the keys of several choices. */
export type Answer = number | string | readonly string[];
/** By the keys of the questions. What is not in it was not answered. */
export type Answers = Readonly<Record<string, Answer>>;

export const surveyKey = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9_]{0,31}$/),
	// Every object answers to `constructor`.
	v.check((name) => !(name in {})),
);
/** An empty list would pass for an object without fields. */
export const noList = v.custom<object>((value) => !Array.isArray(value));
const texts = (most: number) =>
	v.pipe(
		noList,
		v.record(locale, someText(most)),
		v.check((all) => Object.keys(all).length <= LANGUAGES),
	);

/** {@link AFTER_CHAT}, or an id. */
export const surveyId = v.union([v.literal(AFTER_CHAT), id]);

export const surveyBody = v.strictObject({
	title: texts(NAME_CHARS),
	questions: v.pipe(
		v.array(
			v.strictObject({
				key: surveyKey,
				kind: v.picklist([
					"faces",
					"stars",
					"thumbs",
					"nps",
					"effort",
					"solved",
					"choice",
					"choices",
					"text",
				]),
				text: texts(QUESTION_CHARS),
				choices: v.pipe(
					v.array(
						v.strictObject({ key: surveyKey, text: texts(QUESTION_CHARS) }),
					),
					v.maxLength(CHOICES),
				),
				optional: v.boolean(),
				showIf: v.nullable(
					v.strictObject({
						question: surveyKey,
						in: v.pipe(
							v.array(
								v.union([v.pipe(v.number(), v.safeInteger()), surveyKey]),
							),
							v.minLength(1),
							v.maxLength(CHOICES),
						),
					}),
				),
				topic: v.nullable(v.picklist(TOPICS)),
				leadsTo: v.nullable(v.picklist(["problem", "idea"])),
			}),
		),
		v.minLength(1),
		v.maxLength(QUESTIONS),
	),
	thanks: texts(QUESTION_CHARS),
});

/** When a survey is asked. What every kind shares stands in {@link SurveyRule}. */
export type Trigger =
	/** At the end of a conversation in which a person answered. */
	| { kind: "after_chat" }
	/** So many days after the order, or after its delivery, as the shop's server told it. */
	| { kind: "after_order"; from: "order" | "delivery"; days: number }
	/** The page said `track('left-checkout')`. */
	| { kind: "left_checkout" }
	/** On pages of the shop. */
	| { kind: "on_page"; pages: PageRule }
	/** By a link only. */
	| { kind: "by_link" };

/** On which pages, and to whom. */
export interface PageRule {
	/** Path prefixes such as `/help/`; empty: every page. */
	paths: readonly string[];
	/** Language tags; empty: any. */
	languages: readonly string[];
	who: "all" | "customers" | "visitors";
	/** After so many seconds on the page. */
	afterSeconds: number;
}

/** When and how often. */
export interface SurveyRule {
	trigger: Trigger;
	/** One person is asked again after so many days at the earliest; at least {@link INTERVAL_LEAST_DAYS}. */
	everyDays: number;
	/** Of 100 people, so many are asked: by a stable hash of who they are. 1 to 100. */
	share: number;
	/** It ends after so many answers; null: it does not. */
	quota: number | null;
	/** Server milliseconds since 1970; null: at once, and never. */
	startsAt: number | null;
	endsAt: number | null;
}
export const INTERVAL_DAYS = 90;
export const INTERVAL_LEAST_DAYS = 7;
export const INTERVAL_MOST_DAYS = 730;
/** No person is asked by two surveys within so many days. */
export const ANY_SURVEY_DAYS = 7;
/** Path prefixes, and languages, of one rule. */
export const PATHS_OF_RULE = 20;
export const LANGUAGES_OF_RULE = 20;
export const PATH_CHARS = 300;
/** An invitation can be answered for this long. */
export const INVITATION_MS = 14 * 24 * 3_600_000;

export type SurveyState = "draft" | "running" | "paused" | "ended";
