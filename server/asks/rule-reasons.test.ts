import { expect, test } from "vitest";
import type { AskReason } from "../../protocol/ask-reason.ts";
import type { SurveyRule, Trigger } from "../../protocol/survey.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { shareNumber } from "./ask-share.ts";
import type { AskedWhy } from "./ask-source.ts";
import { type RuledSurvey, ruleReasons } from "./rule-reasons.ts";

const NOW = 1_000_000;
const RULE: SurveyRule = {
	trigger: {
		kind: "on_page",
		pages: {
			paths: ["/help/", "/size"],
			languages: ["fr", "lt"],
			who: "customers",
			afterSeconds: 0,
		},
	},
	everyDays: 90,
	share: 100,
	quota: 10,
	startsAt: NOW,
	endsAt: NOW + 1,
};
const SURVEY: RuledSurvey = {
	site: "shop",
	survey: "sizes",
	state: "running",
	rule: RULE,
	answered: 9,
};
const maya = (given: Partial<VisitorRow> = {}) =>
	({
		site_id: "shop",
		id: "maya",
		subject: null,
		orders: '[{"id":"1"}]',
		created_at: 0,
		...given,
	}) as VisitorRow;
const page = (path: string, locale = "fr") =>
	({ path, locale, moment: "page" }) as const;
const HERE: AskedWhy = { visitor: maya(), page: page("/help/returns") };

const stops = (reasons: AskReason[]) =>
	reasons.filter((one) => one.stops).map(({ code }) => code);

test("AK7 a survey whose rule fits is stopped by nothing, and all that was tested is said in order", () => {
	const reasons = ruleReasons(SURVEY, HERE, NOW);
	expect(stops(reasons)).toEqual([]);
	expect(reasons.map(({ code }) => code)).toEqual([
		"state",
		"dates",
		"quota",
		"moment",
		"page",
		"language",
		"relation",
		"share",
		"consent",
	]);
});

test.each<[string, Partial<RuledSurvey>, Partial<SurveyRule>, number]>([
	["state", { state: "paused" }, {}, NOW],
	["dates", {}, {}, NOW - 1],
	["dates", {}, {}, NOW + 1],
	["quota", { answered: 10 }, {}, NOW],
	["share", {}, { share: 0 }, NOW],
	["moment", {}, { trigger: { kind: "left_checkout" } }, NOW],
	["moment", {}, { trigger: { kind: "after_chat" } }, NOW],
])("AK7 %s stops it", (code, survey, rule, now) => {
	const reasons = ruleReasons(
		{ ...SURVEY, ...survey, rule: { ...RULE, ...rule } },
		HERE,
		now,
	);
	expect(stops(reasons)).toEqual([code]);
});

test.each([
	["/help", []],
	["/help/", []],
	["/helpless", ["page"]],
	["/sizes", []],
	["/", ["page"]],
])("AK7 a page %s", (path, stopped) => {
	expect(
		stops(ruleReasons(SURVEY, { ...HERE, page: page(path) }, NOW)),
	).toEqual(stopped);
});

test.each([
	["fr-CA", []],
	["FR", []],
	["fro", ["language"]],
	["en", ["language"]],
])("AK7 a page in %s", (locale, stopped) => {
	const of = { ...HERE, page: page("/help/", locale) };
	expect(stops(ruleReasons(SURVEY, of, NOW))).toEqual(stopped);
});

test("AK7 an invitation waits for any visit, and the pages of another trigger hold nothing up", () => {
	const trigger: Trigger = { kind: "after_order", from: "order", days: 3 };
	const survey = { ...SURVEY, rule: { ...RULE, trigger } };
	expect(stops(ruleReasons(survey, { ...HERE, page: page("/") }, NOW))).toEqual(
		[],
	);
});

test("AK7 what is not known stops nothing: a person without a page, a page without a person", () => {
	const visitor = maya({ orders: "[]" });
	expect(stops(ruleReasons(SURVEY, { visitor, page: null }, NOW))).toEqual([
		"relation",
	]);
	const survey = { ...SURVEY, rule: { ...RULE, share: 1 } };
	const reasons = ruleReasons(survey, { ...HERE, visitor: null }, NOW);
	expect(stops(reasons)).toEqual([]);
	expect(reasons.find(({ code }) => code === "share")).toMatchObject({
		number: null,
		share: 1,
	});
});

test("AK6 the share takes the same people each time, on every device of a customer, and others for each survey", () => {
	const people = Array.from({ length: 2_000 }, (_, at) => `s:${at}`);
	const numbers = people.map((one) => shareNumber("shop", "sizes", one));
	const asked = numbers.filter((number) => number <= 20).length;
	expect(asked).toBeGreaterThan(300);
	expect(asked).toBeLessThan(500);
	expect(Math.min(...numbers)).toBe(1);
	expect(Math.max(...numbers)).toBe(100);
	expect(people.map((one) => shareNumber("shop", "sizes", one))).toEqual(
		numbers,
	);
	expect(people.map((one) => shareNumber("shop", "price", one))).not.toEqual(
		numbers,
	);
	const number = (visitor: VisitorRow) =>
		ruleReasons(SURVEY, { visitor, page: null }, NOW).find(
			({ code }) => code === "share",
		);
	expect(number(maya({ subject: "77" }))).toEqual(
		number(maya({ subject: "77", id: "phone" })),
	);
});
