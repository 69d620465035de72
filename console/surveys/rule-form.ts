import {
	INTERVAL_LEAST_DAYS,
	INTERVAL_MOST_DAYS,
	type SurveyRule,
	type Trigger,
} from "../../protocol/survey.ts";
import { fill } from "../words/words.ts";
import { dayStart } from "./day-start.ts";
import { ruleWords } from "./rule-words.ts";

/** When a survey is asked, as it is typed. */
export interface RuleForm {
	kind: Trigger["kind"];
	from: "order" | "delivery";
	days: string;
	/** A path on each line. */
	paths: string;
	/** Tags between commas. */
	languages: string;
	who: "all" | "customers" | "visitors";
	afterSeconds: string;
	everyDays: string;
	share: string;
	/** Empty: none. */
	quota: string;
	/** A day as `2026-12-01`, where the reader is; empty: none. */
	startsOn: string;
	endsOn: string;
}

export function ruleFormOf(rule: SurveyRule): RuleForm {
	const { trigger, everyDays, share, quota, startsAt, endsAt } = rule;
	const order = trigger.kind === "after_order" ? trigger : null;
	const pages = trigger.kind === "on_page" ? trigger.pages : null;
	return {
		kind: trigger.kind,
		from: order?.from ?? "delivery",
		days: `${order?.days ?? 7}`,
		paths: pages?.paths.join("\n") ?? "",
		languages: pages?.languages.join(", ") ?? "",
		who: pages?.who ?? "all",
		afterSeconds: `${pages?.afterSeconds ?? 20}`,
		everyDays: `${everyDays}`,
		share: `${share}`,
		quota: quota === null ? "" : `${quota}`,
		startsOn: dayText(startsAt),
		// It is kept as the beginning of the day after: the day that is named counts.
		endsOn: dayText(endsAt === null ? null : endsAt - 1),
	};
}

export type RuleFaults = Partial<Record<keyof RuleForm, string>>;

/** What is wrong with what was typed, at each field. */
export function ruleFaults(form: RuleForm): RuleFaults {
	const { kind } = form;
	const faults: RuleFaults = {};
	const number = (field: keyof RuleForm, least: number, most: number) => {
		if (!isWhole(form[field], least, most))
			faults[field] = fill(ruleWords.number, { least, most });
	};
	if (kind === "after_order") number("days", 0, 365);
	if (kind === "on_page") {
		number("afterSeconds", 0, 600);
		const wrong = linesOf(form.paths).findIndex((path) => path[0] !== "/");
		if (wrong >= 0)
			faults.paths = fill(ruleWords.pathsFault, { line: wrong + 1 });
		const tag = tagsOf(form.languages).find((one) => !LOCALE.test(one));
		if (tag) faults.languages = fill(ruleWords.languagesFault, { tag });
	}
	if (kind !== "after_chat" && kind !== "by_link") {
		number("everyDays", INTERVAL_LEAST_DAYS, INTERVAL_MOST_DAYS);
		number("share", 1, 100);
	}
	if (form.quota.trim() !== "") number("quota", 1, 1_000_000);
	const { startsAt, endsAt } = datesIn(form);
	if (startsAt !== null && endsAt !== null && startsAt >= endsAt)
		faults.endsOn = ruleWords.dates;
	return faults;
}
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/**
 * Of a form without faults.
 * @param kept as it was: a time within a day that nobody has changed stays
 */
export function ruleIn(form: RuleForm, kept: SurveyRule): SurveyRule {
	const before = ruleFormOf(kept);
	const dates = datesIn(form);
	const { startsOn, endsOn } = form;
	return {
		trigger: triggerIn(form),
		everyDays: Number(form.everyDays),
		share: Number(form.share),
		quota: form.quota.trim() === "" ? null : Number(form.quota),
		startsAt: startsOn === before.startsOn ? kept.startsAt : dates.startsAt,
		endsAt: endsOn === before.endsOn ? kept.endsAt : dates.endsAt,
	};
}

function triggerIn(form: RuleForm): Trigger {
	const { kind, from, who } = form;
	switch (kind) {
		case "after_order":
			return { kind, from, days: Number(form.days) };
		case "on_page":
			return {
				kind,
				pages: {
					paths: linesOf(form.paths),
					languages: tagsOf(form.languages),
					who,
					afterSeconds: Number(form.afterSeconds),
				},
			};
		default:
			return { kind };
	}
}

function datesIn({
	startsOn,
	endsOn,
}: RuleForm): Pick<SurveyRule, "startsAt" | "endsAt"> {
	return { startsAt: dayStart(startsOn, 0), endsAt: dayStart(endsOn, 1) };
}

function isWhole(typed: string, least: number, most: number): boolean {
	const number = Number(typed);
	return /^\s*\d+\s*$/.test(typed) && number >= least && number <= most;
}

function linesOf(typed: string): string[] {
	return typed
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
}

function tagsOf(typed: string): string[] {
	return typed.split(/[\s,]+/).filter(Boolean);
}

function dayText(atMs: number | null): string {
	if (atMs === null) return "";
	const day = new Date(atMs);
	const two = (number: number) => `${number}`.padStart(2, "0");
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
