import { placeIn, toTab } from "../feedback/tabs.ts";
import type { Route } from "../workspace/route.ts";

export const SURVEY_TABS = [
	"questions",
	"when",
	"answers",
	"links",
	"why",
] as const;
export type SurveyTab = (typeof SURVEY_TABS)[number];

/** Where among the surveys one is. */
export type Place =
	| { kind: "list" }
	/** What a new one begins with. */
	| { kind: "new" }
	| { kind: "survey"; survey: string; tab: SurveyTab };

export function placeOf(now: Route): Place {
	const [survey, named] = placeIn("surveys", now) ?? [];
	if (!survey) return { kind: "list" };
	if (survey === "new") return { kind: "new" };
	const tab = SURVEY_TABS.find((one) => one === named) ?? "questions";
	return { kind: "survey", survey, tab };
}

/** The answer that a link from elsewhere leads to, by its ask. */
export function namedAnswerAt(now: Route): string | undefined {
	return placeIn("surveys", now)?.[2];
}

/** The questions stand at the survey's own address. */
export function toSurvey(survey: string, tab: SurveyTab = "questions"): Route {
	return tab === "questions"
		? toTab("surveys", survey)
		: toTab("surveys", survey, tab);
}

export const toSurveys: Route = toTab("surveys");
export const toNewSurvey: Route = toTab("surveys", "new");
