import { SCALES } from "../../../protocol/scales.ts";
import type { Answer, Question, SurveyBody } from "../../../protocol/survey.ts";
import { fill, listed, plain } from "../../words/words.ts";
import { detailWords } from "./words.ts";

type Texts = SurveyBody["title"];

/** What was asked, in the language of who answered; our own questions have no texts of a shop. */
export function askedText(
	{ key, text }: Pick<Question, "key" | "text">,
	language: string | null,
): string {
	const own: Readonly<Record<string, string>> = detailWords.ownQuestions;
	return textIn(text, language) || own[key] || key;
}

/** What was answered: the words of a choice, a number of how many, or the shopper's own words. */
export function givenText(
	{ kind, choices }: Pick<Question, "kind" | "choices">,
	given: Answer,
	language: string | null,
): string {
	const said: Readonly<Record<string, string>> = detailWords.solved;
	const nameOf = (value: string) => {
		const found = choices.find(({ key }) => key === value);
		return (found && textIn(found.text, language)) || value;
	};
	if (typeof given === "object") return listed(given.map(nameOf));
	if (typeof given === "string")
		return kind === "solved" ? (said[given] ?? given) : plain(nameOf(given));
	const scale = SCALES[kind];
	return scale
		? fill(detailWords.ofScale, { score: given, most: scale[1] })
		: `${given}`;
}

function textIn(texts: Texts, language: string | null): string {
	const said: Readonly<Record<string, string | undefined>> = texts;
	return said[language ?? "en"] ?? said.en ?? Object.values(texts)[0] ?? "";
}
