import { expect, it } from "vitest";
import type { SurveyRule } from "../../protocol/survey.ts";
import { ruleFaults, ruleFormOf, ruleIn } from "./rule-form.ts";
import { ruleSentences } from "./rule-sentences.ts";

const RULE: SurveyRule = {
	trigger: {
		kind: "on_page",
		pages: {
			paths: ["/help/", "/faq"],
			languages: ["lt", "en"],
			who: "customers",
			afterSeconds: 20,
		},
	},
	everyDays: 90,
	share: 25,
	quota: 500,
	startsAt: null,
	// Within a day, as another console may have set it.
	endsAt: new Date(2026, 11, 24, 15).getTime(),
};

it("reads a rule into a form and back, to the millisecond where nobody changed it", () => {
	const form = ruleFormOf(RULE);
	expect(ruleFaults(form)).toEqual({});
	expect(ruleIn(form, RULE)).toEqual(RULE);
	const ends = ruleIn({ ...form, endsOn: "2026-12-31" }, RULE).endsAt;
	expect(ends).toBe(new Date(2027, 0, 1).getTime());
});

it("says at each field what is wrong with it", () => {
	const faults = ruleFaults({
		...ruleFormOf(RULE),
		paths: "/help\nfaq",
		languages: "lt, deutsch!",
		everyDays: "6",
		share: "0",
		quota: "3.5",
		startsOn: "2027-02-01",
	});
	expect(faults).toEqual({
		paths: "Line 2 is not a path. It begins with /.",
		languages: "deutsch! is not the tag of a language.",
		everyDays: "A whole number from 7 to 730.",
		share: "A whole number from 1 to 100.",
		quota: "A whole number from 1 to 1000000.",
		endsOn: "The end comes after the beginning.",
	});
});

it("says in sentences when a survey is asked", () => {
	const said = ruleSentences(RULE);
	expect(said.slice(0, 4)).toEqual([
		"It is asked of customers, on pages below /help/ and /faq. It appears after 20 seconds. The page is in Lithuanian and English.",
		"Nobody is asked twice within 90 days.",
		"Of 100 people, 25 are asked.",
		"It ends after 500 answers.",
	]);
	expect(said).toHaveLength(5);
	const byLink = ruleSentences({
		...RULE,
		trigger: { kind: "by_link" },
		quota: null,
		endsAt: null,
	});
	expect(byLink).toEqual(["It is asked of whoever opens one of its links."]);
	expect(
		ruleSentences({
			...RULE,
			trigger: { kind: "after_order", from: "delivery", days: 1 },
		})[0],
	).toBe("It is asked 1 day after the delivery.");
});
