import type { PageAskRule, PageAsks } from "../../protocol/ask.ts";
import { PAYING } from "../../protocol/paying.ts";

import { ruleReasons } from "../asks/rule-reasons.ts";
import type { FeedbackStore } from "./queries.ts";
import type { SurveyRow } from "./rows.ts";
import { ruled } from "./survey-source.ts";

/**
 * What may be asked on pages of a site now. Anybody may read it, so it has where and how often, and no question. null:
 * nothing is.
 * @param asksAtVisit something else than a survey may be asked of those who are known
 */
export async function pageAsks(
	store: Pick<FeedbackStore, "runningSurveys">,
	site: string,
	now: number,
	asksAtVisit: boolean,
): Promise<PageAsks | null> {
	const surveys = await store.runningSurveys(site);
	const rules = surveys.flatMap((row) => pageRule(row, now) ?? []);
	if (asksAtVisit && !rules.some(({ moment }) => moment === "visit"))
		rules.push(AT_VISIT);
	return rules.length === 0 ? null : { v: 1, paying: PAYING, rules };
}

const EVERYWHERE = { paths: [], languages: [], afterSeconds: 0 };
const AT_VISIT: PageAskRule = { ...EVERYWHERE, moment: "visit", share: 0 };

function pageRule(row: SurveyRow, now: number): PageAskRule | null {
	const survey = ruled(row);
	const nobody = { visitor: null, page: null };
	if (ruleReasons(survey, nobody, now).some(({ stops }) => stops)) return null;
	const { trigger, share } = survey.rule;
	switch (trigger.kind) {
		case "on_page": {
			const { who, paths, languages, afterSeconds } = trigger.pages;
			return {
				moment: "page",
				paths,
				languages,
				afterSeconds,
				// No stranger is a customer.
				share: who === "customers" ? 0 : share,
			};
		}
		case "left_checkout":
			return { ...EVERYWHERE, moment: "left_checkout", share };
		case "after_order":
			return AT_VISIT;
		default:
			return null;
	}
}
