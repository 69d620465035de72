import type { SurveyFile } from "./survey-file.ts";
import type { Surveys } from "./surveys.ts";

/** The survey in the real chat. */
export function SurveyPreview(_: {
	surveys: Surveys;
	file: SurveyFile;
	language: string;
}) {
	return null;
}
