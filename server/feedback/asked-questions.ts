import {
	type ComparableSince,
	comparableSince,
} from "../../protocol/comparable.ts";
import type { SurveyBody } from "../../protocol/survey.ts";
import { AFTER_CHAT, type Question } from "../../protocol/survey.ts";
import { AFTER_CHAT_BODY } from "./after-chat.ts";
import type { SurveyStore } from "./survey-queries.ts";

/** What a version asks, and since which version each question was the same. */
export interface AskedQuestions {
	version: number;
	questions: readonly Question[];
	since: ComparableSince;
}

/** Of a version that is kept nowhere, nothing. */
export async function askedQuestions(
	store: Pick<SurveyStore, "surveyVersion">,
	site: string,
	survey: string,
	version: number,
): Promise<AskedQuestions> {
	const row = await store.surveyVersion(site, survey, version);
	if (row) {
		const { questions } = JSON.parse(row.body) as SurveyBody;
		const since = JSON.parse(row.comparable_since) as ComparableSince;
		return { version, questions, since };
	}
	if (survey !== AFTER_CHAT) return { version, questions: [], since: {} };
	const since = comparableSince(AFTER_CHAT_BODY, version, null);
	return { version, questions: AFTER_CHAT_BODY.questions, since };
}
