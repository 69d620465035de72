import type { Ask, ShownText } from "../../protocol/ask.ts";
import type { SurveyBody, SurveyTexts } from "../../protocol/survey.ts";
import { type AnsweredAsk, givenOf } from "./answer-queries.ts";
import { answersOf } from "./answer-values.ts";
import { shownText } from "./survey-texts.ts";

/** What a shopper is asked, in their language. @param own the language of the site */
export function askShown(
	ask: Pick<
		AnsweredAsk,
		| "id"
		| "survey_id"
		| "version"
		| "until"
		| "given"
		| "done_at"
		| "conversation_id"
	>,
	body: SurveyBody,
	locale: string,
	own: string | null,
): Ask {
	const shown = (texts: SurveyTexts) => shownText(texts, locale, own);
	return {
		id: ask.id,
		survey: ask.survey_id,
		version: ask.version,
		until: ask.until,
		title: shown(body.title),
		questions: body.questions.map(
			({ key, kind, optional, showIf, text, choices }) => ({
				key,
				kind,
				optional,
				showIf,
				text: shown(text),
				choices: choices.map((choice) => ({
					key: choice.key,
					// No choice is saved without a text.
					text: shown(choice.text) as ShownText,
				})),
			}),
		),
		thanks: shown(body.thanks),
		answers: answersOf(givenOf(ask)).answers,
		done: ask.done_at !== null,
		conversation: ask.conversation_id,
	};
}
