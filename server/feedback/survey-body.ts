import { AFTER_CHAT, type SurveyBody } from "../../protocol/survey.ts";
import { PUT_RIGHT, PUT_RIGHT_BODY } from "../asks/put-right-question.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { AFTER_CHAT_BODY } from "./after-chat.ts";
import type { SurveyStore } from "./survey-queries.ts";

/** What a version of a survey asks. The first one after a conversation is every site's, and is kept nowhere. */
export async function surveyBody(
	store: Pick<SurveyStore, "surveyVersion">,
	site: string,
	survey: string,
	version: number,
): Promise<SurveyBody | undefined> {
	if (survey === AFTER_CHAT && version === 1) return AFTER_CHAT_BODY;
	if (survey === PUT_RIGHT && version === 1) return PUT_RIGHT_BODY;
	const row = await store.surveyVersion(site, survey, version);
	return row && (JSON.parse(row.body) as SurveyBody);
}

/** The language in which a site has all of its texts; null: it has chosen none. */
export function ownLanguage({
	languages,
}: Pick<SiteRow, "languages">): string | null {
	const [first = null] = JSON.parse(languages) as string[];
	return first;
}
