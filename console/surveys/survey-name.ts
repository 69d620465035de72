import { AFTER_CHAT, type SurveyTexts } from "../../protocol/survey.ts";
import { textIn } from "./edit-survey.ts";
import { surveysWords } from "./words.ts";

/** What the staff calls a survey: its title in the shop's language, if it has one. */
export function surveyName(
	survey: string,
	title: SurveyTexts,
	languages: readonly string[],
): string {
	return (
		textIn(title, [...languages, "en"]) ||
		(survey === AFTER_CHAT ? surveysWords.afterChat : surveysWords.unnamed)
	);
}
