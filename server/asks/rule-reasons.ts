import type { AskWanted } from "../../protocol/ask.ts";
import type { AskReason } from "../../protocol/ask-reason.ts";
import type {
	PageRule,
	SurveyRule,
	SurveyState,
	Trigger,
} from "../../protocol/survey.ts";
import { relationOf } from "../people/relation.ts";
import { shareNumber } from "./ask-share.ts";
import type { AskedWhy } from "./ask-source.ts";
import { askedOf, askedPerson } from "./asked-person.ts";

/** What owners have set of a survey, and how many have answered it. */
export interface RuledSurvey {
	site: string;
	survey: string;
	state: SurveyState;
	rule: SurveyRule;
	answered: number;
}

/** Moments of a page at which a survey of this trigger is asked. An invitation waits for any of them. */
const MOMENTS: Record<Trigger["kind"], readonly AskWanted["moment"][]> = {
	after_chat: [],
	after_order: ["visit", "page"],
	left_checkout: ["left_checkout"],
	on_page: ["page"],
	by_link: [],
};

/**
 * What a survey's own rule says of somebody, or of a page, in the order in which it is tested. What is not known of
 * them, because only the one or the other was named, stops nothing.
 */
export function ruleReasons(
	{ site, survey, state, rule, answered }: RuledSurvey,
	{ visitor, page }: AskedWhy,
	now: number,
): AskReason[] {
	const { trigger, quota, startsAt, endsAt, share } = rule;
	const own = visitor ? askedOf(askedPerson(visitor)) : null;
	const number = own === null ? null : shareNumber(site, survey, own);
	return [
		{ code: "state", stops: state !== "running", state },
		{
			code: "dates",
			stops: (startsAt ?? now) > now || (endsAt ?? now + 1) <= now,
			startsAt,
			endsAt,
		},
		{
			code: "quota",
			stops: quota !== null && answered >= quota,
			quota,
			answered,
		},
		{
			code: "moment",
			stops: page !== null && !MOMENTS[trigger.kind].includes(page.moment),
			trigger: trigger.kind,
			moment: page?.moment ?? null,
		},
		...(trigger.kind === "on_page"
			? pageReasons(trigger.pages, { visitor, page })
			: []),
		{
			code: "share",
			stops: number !== null && number > share,
			share,
			number,
		},
		{ code: "consent", stops: false },
	];
}

function pageReasons(
	{ paths, languages, who }: PageRule,
	{ visitor, page }: AskedWhy,
): AskReason[] {
	const relation = visitor && relationOf(visitor);
	const path = page?.path ?? null;
	const language = page?.locale ?? null;
	return [
		{
			code: "page",
			stops:
				path !== null &&
				paths.length > 0 &&
				!paths.some((prefix) => isUnder(path, prefix)),
			paths,
			path,
		},
		{
			code: "language",
			stops:
				language !== null &&
				languages.length > 0 &&
				!languages.some((one) => isLanguage(language, one)),
			languages,
			language,
		},
		{
			code: "relation",
			stops: who !== "all" && relation !== null && who !== `${relation}s`,
			who,
			relation,
		},
	];
}

/** `/help/` is meant where the page is `/help`, too. */
function isUnder(path: string, prefix: string): boolean {
	return path.startsWith(prefix) || `${path}/` === prefix;
}

/** `fr` is meant where the page is `fr-CA`. */
function isLanguage(language: string, wanted: string): boolean {
	const [one, other] = [language.toLowerCase(), wanted.toLowerCase()];
	return one === other || one.startsWith(`${other}-`);
}
