import { Refused } from "../../protocol/refusal.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type {
	SurveyFiguresAsked,
	SurveyFiguresRead,
} from "../../protocol/survey-figures.ts";
import type { EndedStore } from "../asks/ended-queries.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { lastDays, periodOf } from "../statistics/periods.ts";
import type { Store } from "../store/contract/store.ts";
import { type AskedQuestions, askedQuestions } from "./asked-questions.ts";
import { createCountedQuestions } from "./counted-questions.ts";
import type { SurveyFigureStore } from "./survey-figure-queries.ts";
import type { SurveyStore } from "./survey-queries.ts";
import { createResponses } from "./survey-response.ts";

export type SurveyFigureParts = SurveyFigureStore &
	Pick<SurveyStore, "survey" | "surveyVersion"> &
	Pick<EndedStore, "endedAsks"> &
	Pick<Store, "site" | "now">;

const WITHOUT_DAYS = 90;

/**
 * What was answered to what a survey asked in a period, question by question, in steps with everybody's turn in between.
 * Errors: `not_found`; those of {@link periodOf}.
 */
export async function readSurveyFigures(
	store: SurveyFigureParts,
	{ site: id, survey, period: asked }: SurveyFiguresAsked,
): Promise<SurveyFiguresRead> {
	const site = await mustFindSite(store, id);
	const row = await store.survey(id, survey);
	if (!row && survey !== AFTER_CHAT) throw new Refused({ code: "not_found" });
	const shop = { timeZone: zoneOf(site), now: store.now() };
	const { told } = asked ? periodOf(asked, shop) : lastDays(WITHOUT_DAYS, shop);
	const versions = new Map<number, AskedQuestions>();
	const versionOf = async (version: number): Promise<AskedQuestions> => {
		const known = versions.get(version);
		if (known) return known;
		const read = await askedQuestions(store, id, survey, version);
		versions.set(version, read);
		return read;
	};
	const responses = createResponses();
	const counted = createCountedQuestions(await versionOf(row?.version ?? 1));
	await store.eachFiguredAsks(id, survey, told, async (asks) => {
		for (const ask of asks) {
			responses.count(ask);
			if (ask.answered_at !== null)
				counted.count(ask, await versionOf(ask.version));
		}
	});
	for (const ended of await store.endedAsks(id, survey))
		responses.countEnded(ended, told);
	return {
		site: id,
		survey,
		at: shop.now,
		period: told,
		response: responses.told(),
		...counted.told(),
	};
}
