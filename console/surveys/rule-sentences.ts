import type { SurveyRule } from "../../protocol/survey.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { counted, fill, languageName, listed, locale } from "../words/words.ts";
import { ruleWords } from "./rule-words.ts";

/** When a survey is asked, in sentences, as the page says it to whoever reads it. */
export function ruleSentences(rule: SurveyRule): string[] {
	const w = ruleWords.says;
	const { everyDays, share, quota, startsAt, endsAt } = rule;
	if (rule.trigger.kind === "after_chat") return [w.after_chat, w.noClock];
	return [
		triggerSentence(rule),
		rule.trigger.kind !== "by_link" && counted(w.everyDays, everyDays),
		rule.trigger.kind !== "by_link" && share < 100 && fill(w.share, { share }),
		quota !== null && counted(w.quota, quota),
		startsAt !== null && fill(w.startsAt, { day: dayOf(startsAt) }),
		endsAt !== null && fill(w.endsAt, { day: dayOf(endsAt) }),
	].filter((said): said is string => Boolean(said));
}

function triggerSentence({ trigger }: SurveyRule): string {
	const w = ruleWords.says;
	switch (trigger.kind) {
		case "after_chat":
			return w.after_chat;
		case "after_order": {
			const { from, days } = trigger;
			if (days === 0) return w.after_order[from].atOnce;
			return counted(w.after_order[from].days, days);
		}
		case "left_checkout":
			return w.left_checkout;
		case "by_link":
			return w.by_link;
		case "on_page":
			return pagesSentence(trigger.pages);
		default:
			return unreachable(trigger);
	}
}

function pagesSentence({
	paths,
	languages,
	who,
	afterSeconds,
}: Extract<SurveyRule["trigger"], { kind: "on_page" }>["pages"]): string {
	const w = ruleWords.says.on_page;
	return [
		fill(paths.length > 0 ? w.paths[who] : w.everyPage[who], {
			paths: listed(paths),
		}),
		afterSeconds === 0 ? w.atOnce : counted(w.afterSeconds, afterSeconds),
		languages.length > 0 &&
			fill(w.languages, { languages: listed(languages.map(languageName)) }),
	]
		.filter(Boolean)
		.join(" ");
}

const days = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const dayOf = (atMs: number) => days.format(atMs);
