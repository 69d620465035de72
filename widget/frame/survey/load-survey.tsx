import { addStyle } from "../../../ui/add-style.ts";
import { Survey } from "./Survey.tsx";
import css from "./survey-part.css?inline";
import { createSurveys } from "./surveys.ts";

/** Begins the model of surveys, and hands out what shows one. */
export function unpackSurvey(needs: Parameters<typeof createSurveys>[0]) {
	addStyle(css);
	return { surveys: createSurveys(needs), Survey };
}
