import { expect, test } from "vitest";
import { siteRow } from "../testing/store/suite.ts";
import { mondayLetter } from "./monday-letter.ts";
import type { SharedMonday } from "./read-monday.ts";

const site = {
	...siteRow("Lamp & Loom\nSubject: another"),
	hours: JSON.stringify({
		timeZone: "Europe/Vilnius",
		weekly: {},
		exceptions: [],
	}),
};
const of = { site, consoleOrigin: "https://console.test" };
const ada = { email: "ada@example.com", language: null };
const none = {
	hits: 0,
	n: 0,
	percent: null,
	low: null,
	high: null,
};

function page(over: Partial<SharedMonday> = {}): SharedMonday {
	const period = {
		from: "2026-11-23",
		to: "2026-11-29",
		since: Date.parse("2026-11-23T00:00+02:00"),
		until: Date.parse("2026-11-30T00:00+02:00"),
		timeZone: "Europe/Vilnius",
	};
	const line = { episodes: 0, satisfaction: [] };
	return {
		site: site.id,
		at: period.until,
		week: "2026-W48",
		period,
		before: period,
		earlier: "2026-W47",
		later: null,
		needs: [{ kind: "badRating", items: [], more: false }],
		lines: { customer: line, visitor: line },
		changes: [],
		compared: 0,
		picks: [],
		...over,
	};
}

test("MN8 the mail of an empty week says so, and leads to the page", () => {
	expect(mondayLetter(ada, page(), of)).toEqual({
		to: "ada@example.com",
		fromName: "Lamp & Loom Subject: another",
		language: "en",
		subject: "Your week in the chat",
		text: `Lamp & Loom Subject: another, the week from 23 November 2026 to 29 November 2026.

Nothing needs somebody.

Nobody was asked how it was, or nobody answered.
Too little was measured to compare this week with the four weeks before.

The whole page: https://console.test/console/feedback/week/2026-W48

You get this on Mondays because you chose it on that page. There you can end it.
`,
	});
});

test("MN8 it has counts, references and links, five of a kind, and the sentences of the page", () => {
	const id = (at: number) => `${at}`.padEnd(22, "_");
	const { text } = mondayLetter(
		ada,
		page({
			needs: [
				{
					kind: "badRating",
					items: Array.from({ length: 7 }, (_, at) => ({
						to: { kind: "conversation", id: id(at) },
						ref: `AAA${at}`,
						at,
					})),
					more: false,
				},
				{ kind: "neverAnswered", items: [], more: false },
				{
					kind: "card",
					items: [
						{
							to: { kind: "page", name: "feedback", place: "cards/problem/x" },
							ref: null,
							at: 1,
						},
					],
					more: false,
				},
			],
			lines: {
				customer: {
					episodes: 20,
					satisfaction: [
						{ format: "faces 1", satisfied: { ...none, hits: 8, n: 11 } },
					],
				},
				visitor: { episodes: 2, satisfaction: [] },
			},
			changes: [
				{
					figure: "satisfied",
					relation: "customer",
					against: "before",
					value: null,
					difference: -12,
					low: -19,
					high: -5,
					n: [45, 180],
					isReal: true,
				},
			],
			compared: 4,
			picks: [
				{
					conversation: id(1),
					ref: "AAA1",
					reason: { kind: "worst", score: 1 },
				},
			],
		}),
		of,
	);
	expect(text).toContain(`Needs somebody:
- 7 bad ratings that nobody has written to
  AAA0: https://console.test/console/c/${id(0)}
`);
	expect(text).not.toContain("AAA5");
	expect(text).toContain(`  AAA4: https://console.test/console/c/${id(4)}
- 1 comment card that asks for an answer and has none
  https://console.test/console/feedback/cards/problem/x

Customers: 11 answered: 8 good, 3 bad.
Customers: the share of good ratings fell by 12 percentage points (5 to 19), 45 measured against 180 in the four weeks before.

To read:
- AAA1: https://console.test/console/c/${id(1)}
  Rated 1 of 5: the worst rated of those with a comment.
`);
});

test("MN8 it is in the language that its reader has chosen for the console", () => {
	const inFrench = { ...ada, language: "fr" };
	const { language, subject, text } = mondayLetter(inFrench, page(), of);
	expect([language, subject]).toEqual(["fr", "Votre semaine dans le chat"]);
	expect(text).toContain("semaine du 23 novembre 2026 au 29 novembre 2026.");
	expect(text).toContain("Il n’y a rien à traiter.");
	expect(mondayLetter({ ...ada, language: "xx" }, page(), of).language).toBe(
		"en",
	);
});
