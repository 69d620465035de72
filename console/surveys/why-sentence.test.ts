import { expect, it } from "vitest";
import type { AskReason } from "../../protocol/ask-reason.ts";
import { whySentence } from "./why-sentence.ts";

const UNTIL = new Date(2026, 11, 4, 9, 30).getTime();
/** Every code, with what it says where it stops and where it does not. */
const CASES: [AskReason, RegExp][] = [
	[{ code: "state", stops: true, state: "paused" }, /^It is paused\.$/],
	[
		{ code: "dates", stops: false, startsAt: null, endsAt: null },
		/^No start or end date/,
	],
	[{ code: "dates", stops: true, startsAt: UNTIL, endsAt: null }, /^It begins/],
	[{ code: "quota", stops: true, quota: 5, answered: 5 }, /5 of the 5 answers/],
	[{ code: "quota", stops: false, quota: null, answered: 5 }, /no limit/],
	[
		{ code: "moment", stops: true, trigger: "on_page", moment: "visit" },
		/^It is asked on pages of the shop, and not/,
	],
	[
		{ code: "page", stops: true, paths: ["/help"], path: "/shop" },
		/^\/shop is not among its pages: \/help/,
	],
	[{ code: "page", stops: true, paths: [], path: "/checkout" }, /people pay/],
	[
		{ code: "language", stops: true, languages: ["lt"], language: "en" },
		/pages in Lithuanian only/,
	],
	[
		{ code: "relation", stops: true, who: "customers", relation: "visitor" },
		/customers only/,
	],
	[{ code: "share", stops: true, share: 10, number: 50 }, /not among the 10/],
	[{ code: "share", stops: false, share: 10, number: null }, /drawn anew/],
	[
		{ code: "nothing_due", stops: true, from: "order", dueAt: null },
		/No order/,
	],
	[{ code: "consent", stops: false }, /consent/],
	[
		{ code: "open", stops: true, survey: null, offeredAt: 1 },
		/Another question is open/,
	],
	[{ code: "asked_today", stops: true, until: UNTIL }, /today: nothing more/],
	[{ code: "asked_lately", stops: true, until: UNTIL }, /seven days: none is/],
	[
		{ code: "interval", stops: true, everyDays: 90, until: UNTIL },
		/not again until/,
	],
	[
		{ code: "interval", stops: false, everyDays: 90, until: null },
		/within its 90 days/,
	],
	[{ code: "dropped", stops: false, times: 1 }, /its turn 1 time since/],
	[{ code: "dropped", stops: false, times: 0 }, /^No other survey/],
];

it.each(CASES)(
	"says %o as a sentence without an open place",
	(reason, said) => {
		const sentence = whySentence(reason);
		expect(sentence).toMatch(said);
		expect(sentence).not.toMatch(/[{}]/);
	},
);
