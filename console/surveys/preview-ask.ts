import type { Ask, ShownText } from "../../protocol/ask.ts";
import type { SurveyBody, SurveyTexts } from "../../protocol/survey.ts";

/** What is written, as a shopper who reads this language would be asked it: what nobody has written yet stands as a dash. */
export function previewAsk(
	body: SurveyBody,
	language: string,
	own: readonly string[],
): Ask {
	const shown = (texts: SurveyTexts) =>
		shownText(texts, [language, ...own.slice(0, 1), "en"]);
	return {
		// The chat says and keeps nothing of it.
		id: "preview",
		survey: "preview",
		version: 1,
		until: Number.MAX_SAFE_INTEGER,
		title: shown(body.title),
		questions: body.questions.map((question) => {
			const { key, kind, optional, showIf, text, choices } = question;
			return {
				key,
				kind,
				optional,
				showIf,
				text: shown(text),
				choices: choices.map((choice) => ({
					key: choice.key,
					text: shown(choice.text) ?? { text: "–", language },
				})),
			};
		}),
		thanks: shown(body.thanks),
		answers: {},
		done: false,
		conversation: null,
	};
}

function shownText(
	texts: SurveyTexts,
	wanted: readonly string[],
): ShownText | null {
	const language =
		wanted.find((tag) => texts[tag]) ?? Object.keys(texts).sort()[0];
	const text = language && texts[language];
	return text ? { text, language } : null;
}
