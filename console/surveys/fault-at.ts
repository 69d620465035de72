import type { SurveyFault } from "../../protocol/survey-faults.ts";
import { fill, languageName } from "../words/words.ts";
import { faultWords } from "./words.ts";

/** What is wrong at one place of a survey, in words; null: nothing. */
export function faultAt(
	faults: readonly SurveyFault[],
	field: string,
	ownLanguage: string | null,
): string | null {
	const fault = faults.find((one) => one.field === field);
	if (!fault) return null;
	return fill(faultWords[fault.why], {
		language: languageName(ownLanguage ?? "en"),
	});
}
