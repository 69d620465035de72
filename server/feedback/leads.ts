import type { AskRow } from "../asks/rows.ts";
import { givenOf } from "./answer-queries.ts";
import type { FeedbackStore } from "./queries.ts";
import { surveyBody } from "./survey-body.ts";

/** What a shopper wrote where the survey promised that it leads somewhere. */
export interface Lead {
	kind: "problem" | "idea";
	/** The key of the question. */
	question: string;
	text: string;
}

/** Of one ask, in the order of its questions. */
export function leadsOf(store: FeedbackStore) {
	return async ({
		site_id,
		id,
	}: Pick<AskRow, "site_id" | "id">): Promise<Lead[]> => {
		const ask = await store.answeredAsk(site_id, id);
		if (!ask) return [];
		const { survey_id, version } = ask;
		const body = await surveyBody(store, site_id, survey_id, version);
		const given = givenOf(ask);
		return (body?.questions ?? []).flatMap(({ key, leadsTo }) => {
			const words = given.find(({ question }) => question === key)?.words;
			return leadsTo && words
				? [{ kind: leadsTo, question: key, text: words }]
				: [];
		});
	};
}
