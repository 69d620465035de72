import * as v from "valibot";
import { id, locale, reader, someText, text } from "./read.ts";
import {
	ANSWER_CHARS,
	ANSWERS_BYTES,
	type Answers,
	CHOICES,
	noList,
	type PageRule,
	QUESTIONS,
	type Question,
	surveyKey,
} from "./survey.ts";
import { identity } from "./visitor.ts";

/** What a shopper is asked, in their language. Told to a widget, whole. */
export interface Ask {
	id: string;
	survey: string;
	version: number;
	/** Server milliseconds since 1970: it can be answered until then. */
	until: number;
	/** null: the chat's own words. */
	title: ShownText | null;
	questions: ShownQuestion[];
	thanks: ShownText | null;
	/** What was given before, so that it goes on where it was left. */
	answers: Answers;
	/** The shopper has ended it: nothing is changed any more. */
	done: boolean;
	/** The conversation that it is about, or null. */
	conversation: string | null;
}
export interface ShownText {
	text: string;
	/** The language in which it is written: another one than the chat's where there was none. */
	language: string;
}
export interface ShownQuestion
	extends Pick<Question, "key" | "kind" | "optional" | "showIf"> {
	/** null: the chat's own words for this key. */
	text: ShownText | null;
	choices: { key: string; text: ShownText }[];
}

/** What there is to answer by now, at a moment of a page. */
export interface AskWanted {
	/** The page's path, without query and fragment. */
	path: string;
	locale: string;
	moment: "page" | "left_checkout" | "visit";
}
export const askWanted = v.strictObject({
	path: v.pipe(v.string(), v.maxLength(2_048), v.startsWith("/")),
	locale,
	moment: v.picklist(["page", "left_checkout", "visit"]),
});
export interface AskNext extends AskWanted {
	/** A JWT of the shop's server: asks also whom it names, of whom nothing is kept. A visitor has shown it already. */
	identity?: string | null | undefined;
}
export const readAskNext = reader(
	v.strictObject({
		...askWanted.entries,
		identity: v.optional(v.nullable(identity)),
	}),
);

/**
 * `GET /asks/:site`, without a cookie or a token: what may be asked on pages of the shop now. A page tests it before
 * anything else of the chat is loaded, and then asks by `ask:next`.
 */
export interface PageAsks {
	v: 1;
	/** A regular expression that tells a page on which people pay: nothing is asked there (`PAYING`). */
	paying: string;
	rules: readonly PageAskRule[];
}
/** One survey, as far as a page can tell. Who is a customer, and whose turn it is, only the relay knows. */
export interface PageAskRule extends Omit<PageRule, "who"> {
	/** `visit`: an invitation waits for people whom the shop's server names. */
	moment: AskWanted["moment"];
	/** Of 100 strangers so many are asked, drawn at each page view; of the others, by who they are, at the relay. */
	share: number;
}

export interface AskNamed {
	ask: string;
	locale: string;
}
export const readAskNamed = reader(v.strictObject({ ask: id, locale }));

/** What became of an ask, apart from its answers. */
export interface AskMarked {
	ask: string;
	as: "seen" | "dismissed";
}
export const readAskMarked = reader(
	v.strictObject({ ask: id, as: v.picklist(["seen", "dismissed"]) }),
);

/** The answers to an ask, whole at each step. `done`: the shopper ended it; it is final then. */
export interface AnswersGiven {
	ask: string;
	answers: Answers;
	done: boolean;
}
const answer = v.union([
	v.pipe(v.number(), v.safeInteger()),
	text(ANSWER_CHARS),
	v.pipe(v.array(surveyKey), v.maxLength(CHOICES)),
]);
export const readAnswersGiven = reader(
	v.strictObject({
		ask: id,
		answers: v.pipe(
			noList,
			v.record(surveyKey, answer),
			v.check((answers) => Object.keys(answers).length <= QUESTIONS),
			v.check(
				(answers) =>
					new TextEncoder().encode(JSON.stringify(answers)).length <=
					ANSWERS_BYTES,
			),
			v.transform((answers): Answers => withoutNone(answers)),
		),
		done: v.boolean(),
	}),
);

/** Blank words and no choice are no answers. */
function withoutNone(answers: Answers): Answers {
	return Object.fromEntries(
		Object.entries(answers).filter(
			([, given]) => typeof given === "number" || given.length > 0,
		),
	);
}

/** After a score of 1 or 2: where the shop can reach the shopper. */
export interface ContactLeft {
	ask: string;
	contact: string;
}
export const CONTACT_CHARS = 254;
export const readContactLeft = reader(
	v.strictObject({ ask: id, contact: someText(CONTACT_CHARS) }),
);
