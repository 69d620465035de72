import type { SurveyBody } from "../../protocol/survey.ts";
import { textsIn } from "./edit-survey.ts";

/** In which the chat has texts of its own: a survey can be written in each of them from the beginning. */
const CHAT_LANGUAGES = [
	"en",
	"ar",
	"de",
	"es",
	"fr",
	"it",
	"lt",
	"nl",
	"pl",
	"pt",
	"ro",
	"sv",
	"uk",
];

/** The shop's own first, then those of the chat, then whatever a text is in. */
export function editorLanguages(
	own: readonly string[],
	body: SurveyBody,
): string[] {
	const written = textsIn(body).flatMap((texts) => Object.keys(texts));
	return [...new Set([...own, ...CHAT_LANGUAGES, ...written])];
}
