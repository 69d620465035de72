import type {
	QuestionKind,
	SurveyBody,
	SurveyTexts,
} from "../../../protocol/survey.ts";
import { locale } from "../../words/words.ts";
import { surveyFigureWords as w } from "./words.ts";

/** A text of a survey in the reader's language, or in the first that it has. */
export function readable(texts: SurveyTexts): string {
	const [language = "en"] = locale.split("-");
	return texts[language] ?? Object.values(texts)[0] ?? "";
}

/** What a question asks, as its version says it; its key where that is not read yet. */
export function questionText(key: string, body: SurveyBody | null): string {
	const question = body?.questions.find((one) => one.key === key);
	return (question && readable(question.text)) || key;
}

/** What an answer is called: a choice by its text, a number as it is. */
export function valueText(
	{ key, kind, value }: { key: string; kind: QuestionKind; value: string },
	body: SurveyBody | null,
): string {
	if (kind === "solved") return w.solved[value] ?? value;
	if (kind === "thumbs") return w.thumbs[value] ?? value;
	const question = body?.questions.find((one) => one.key === key);
	const choice = question?.choices.find((one) => one.key === value);
	return (choice && readable(choice.text)) || value;
}
