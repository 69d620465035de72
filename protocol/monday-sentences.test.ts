import { expect, test } from "vitest";
import type { Comparison, Share } from "./figures.ts";
import type { MondayItem, MondayNeed, MondayReason } from "./monday.ts";
import { durationWords, mondaySentences } from "./monday-sentences.ts";
import { en } from "./staff-words/en.ts";
import { fr } from "./staff-words/fr.ts";

const english = mondaySentences(en.monday, "en");

/** As the relay tells it: without a share under five answers. Wilson's interval of the cases below. */
function share(hits: number, n: number, low = 0, high = 0): Share {
	return n < 5
		? { hits, n, percent: null, low: null, high: null }
		: { hits, n, percent: (100 * hits) / n, low, high };
}

test.each([
	[share(0, 0), "Customers: nobody answered how it was."],
	[share(0, 1), "Customers: 1 answered: 1 bad."],
	[share(1, 1), "Customers: 1 answered: 1 good."],
	[share(3, 4), "Customers: 4 answered: 3 good, 1 bad."],
	[share(5, 5, 56.6, 100), "Customers: 5 answered: 5 good."],
	[share(2, 5, 11.8, 76.9), "Customers: 5 answered: 2 good, 3 bad."],
	[share(8, 11, 43.4, 90.3), "Customers: 11 answered: 8 good, 3 bad."],
	[share(29, 29, 88.3, 100), "Customers: 29 answered: 29 good."],
	[
		share(30, 30, 88.6, 100),
		"Customers: 30 answered: 100% good (95% interval 89 to 100%).",
	],
	[
		share(0, 30, 0, 11.4),
		"Customers: 30 answered: 0% good (95% interval 0 to 11%).",
	],
	[
		share(900, 1_200, 72.5, 77.4),
		"Customers: 1,200 answered: 75% good (95% interval 73 to 77%).",
	],
])(
	"MN3 under thirty answers the numbers are said, and no percentage: %o",
	(satisfied, sentence) => {
		expect(english.count("customer", satisfied)).toBe(sentence);
		expect(english.count("visitor", satisfied)).toBe(
			sentence.replace("Customers", "Visitors"),
		);
	},
);

test("MN3 numbers are written as the reader writes them", () => {
	const written = mondaySentences(en.monday, "de");
	expect(written.count("visitor", share(900, 1_200, 72.5, 77.4))).toBe(
		"Visitors: 1.200 answered: 75% good (95% interval 73 to 77%).",
	);
});

function real(over: Partial<Comparison>): Comparison {
	return {
		figure: "satisfied",
		relation: "customer",
		against: "before",
		value: null,
		difference: -12,
		low: -19.4,
		high: -4.6,
		n: [45, 1_180],
		isReal: true,
		...over,
	};
}

test.each([
	[
		real({}),
		"Customers: the share of good ratings fell by 12 percentage points (5 to 19), 45 measured against 1,180 in the four weeks before.",
	],
	[
		real({
			figure: "rate",
			relation: "visitor",
			difference: 0.44,
			low: 0.21,
			high: 0.67,
		}),
		"Visitors: the share who answered how it was rose by 0.4 percentage points (0.2 to 0.7), 45 measured against 1,180 in the four weeks before.",
	],
	[
		real({
			figure: "wait",
			relation: "both",
			difference: 95,
			low: 40,
			high: 150,
		}),
		"The median wait rose by 95 seconds (40 seconds to 3 minutes), 45 measured against 1,180 in the four weeks before.",
	],
])(
	"MN4 a change says what, how much, from where to where, and of how many: %o",
	(change, sentence) => {
		expect(english.change(change)).toBe(sentence);
	},
);

test("MN4 where nothing changed for real, or could have, one sentence says so", () => {
	expect(english.unchanged(14)).toBe(
		"Nothing changed against the four weeks before that is more than chance.",
	);
	expect(english.unchanged(0)).toBe(
		"Too little was measured to compare this week with the four weeks before.",
	);
});

test.each<[MondayReason, string]>([
	[
		{ kind: "worst", score: 1 },
		"Rated 1 of 5: the worst rated of those with a comment.",
	],
	[
		{ kind: "waited", told: 5, took: 1_140 },
		"Was told at most 5 minutes and waited 19 minutes: the longest beyond what was told.",
	],
	[
		{ kind: "neverAnswered", waited: 61 },
		"Nobody ever answered it: it ended after 61 seconds.",
	],
	[{ kind: "neverAnswered", waited: null }, "Nobody ever answered it."],
	[
		{ kind: "best", score: 5 },
		"Rated 5 of 5: the best rated of those with a comment.",
	],
	[{ kind: "chance" }, "Chosen by chance."],
])("MN5 a conversation is named with its reason: %o", (reason, sentence) => {
	expect(english.reason(reason)).toBe(sentence);
});

test("MN1 what needs somebody is counted by its kind, and more than is listed says so", () => {
	const item: MondayItem = {
		to: { kind: "conversation", id: "c" },
		ref: "AAFHY",
		at: 0,
	};
	const need = (many: number, over: Partial<MondayNeed> = {}) =>
		english.need({
			kind: "badRating",
			items: Array(many).fill(item),
			more: false,
			...over,
		});
	expect(need(1)).toBe("1 bad rating that nobody has written to");
	expect(need(2)).toBe("2 bad ratings that nobody has written to");
	expect(need(100, { more: true })).toBe(
		"More than 100 bad ratings that nobody has written to",
	);
	// Of a newer relay.
	expect(need(2, { kind: "promise" as never })).toBe("2 things more");
});

test.each([
	[0, "0 seconds"],
	[1, "1 second"],
	[119.6, "2 minutes"],
	[3_600, "60 minutes"],
	[7_200, "2 hours"],
	[200_000, "2 days"],
])("a time of %d seconds is said in whole units", (seconds, words) => {
	expect(durationWords(seconds, "en")).toBe(words);
});

test("MN3 MN4 MN5 in French the sentences are whole, with its numbers, units and plurals", () => {
	const said = mondaySentences(fr.monday, "fr");
	const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
	expect(plain(said.count("customer", share(1, 1)))).toBe(
		"Clients : 1 réponse : 1 bonne.",
	);
	expect(plain(said.count("visitor", share(900, 1_200, 72.5, 77.4)))).toBe(
		"Visiteurs : 1 200 réponses : 75 % de bonnes (intervalle à 95 % : de 73 à 77 %).",
	);
	expect(
		plain(said.change(real({ figure: "wait", relation: "both", low: -40 }))),
	).toBe(
		"L’attente médiane a baissé de 12 secondes (de 5 secondes à 40 secondes), avec 45 mesures contre 1 180 pendant les quatre semaines précédentes.",
	);
	expect(plain(said.reason({ kind: "waited", told: 1, took: 1_140 }))).toBe(
		"Attente annoncée : 1 minute au plus. Attente réelle : 19 minutes. C’est le plus grand dépassement.",
	);
});
