import fc from "fast-check";
import { expect, test } from "vitest";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { AskCandidate } from "./ask-source.ts";
import { type AskedPerson, askedPerson } from "./asked-person.ts";
import { DAY_MS } from "./may-ask.ts";
import { planOffer } from "./plan-offer.ts";
import type { AskClockRow } from "./rows.ts";

const YEAR_MS = 365 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
const START = 1_000 * DAY_MS;

const maya: AskedPerson = askedPerson({
	site_id: "shop",
	id: "maya",
	subject: null,
	created_at: START,
} as VisitorRow);

function candidate(everyDays: number, at: number): AskCandidate {
	return {
		kind: "survey",
		survey: `survey ${at} of ${everyDays}`,
		version: 1,
		everyDays,
		until: 0,
		cause: "on_page",
		channel: "widget",
		relation: "visitor",
		language: null,
	};
}

interface Offer {
	at: number;
	candidate: AskCandidate;
	/** Of what was due then: its clocks before, by survey. */
	due: Map<string, { askedAt: number | null; dropped: number }>;
}

/** What one person is asked in a year. Whatever was asked is seen and left alone at once. @param shown which could be asked at each visit */
function yearOf(
	surveys: readonly AskCandidate[],
	visits: readonly number[],
	shown: (visit: number) => readonly AskCandidate[] = () => surveys,
) {
	const clocks = new Map<string, AskClockRow>();
	const offers: Offer[] = [];
	const clockOf = ({ survey }: AskCandidate) => {
		const clock = clocks.get(survey);
		return {
			askedAt: clock?.asked_at || null,
			dropped: clock?.dropped ?? 0,
		};
	};
	for (const [index, at] of visits.entries()) {
		const now = START + at;
		const before = { clocks: [...clocks.values()], open: null };
		const plan = planOffer(before, maya, shown(index), now);
		if (plan.kind !== "ask") continue;
		const due = shown(index).filter((one) => {
			const { askedAt } = clockOf(one);
			return askedAt === null || now - askedAt >= one.everyDays * DAY_MS;
		});
		offers.push({
			at: now,
			candidate: plan.candidate,
			due: new Map(due.map((one) => [one.survey, clockOf(one)])),
		});
		for (const clock of plan.clocks) clocks.set(clock.survey_id, clock);
	}
	return { offers, clocks };
}

const someVisits = fc
	.array(fc.integer({ min: 0, max: YEAR_MS }), { maxLength: 250 })
	.map((times) => times.sort((a, b) => a - b));
const someSurveys = fc
	.array(
		fc.oneof(
			fc.integer({ min: 7, max: 89 }),
			fc.integer({ min: 90, max: 365 }),
		),
		{ minLength: 1, maxLength: 16 },
	)
	.map((days) => days.map(candidate));

test("AK2 in a year nobody is asked twice in a day, nor by two surveys in seven, nor by one within its interval", () => {
	fc.assert(
		fc.property(
			someSurveys,
			someVisits,
			fc.infiniteStream(fc.nat()),
			(surveys, visits, draws) => {
				// Each visit is of a page on which only some of them are asked.
				const pages = visits.map(() => {
					const { value } = draws.next();
					return surveys.filter((_, at) => (value >> at) % 2 === 0);
				});
				const { offers } = yearOf(surveys, visits, (at) => pages[at] ?? []);
				const last = new Map<string, number>();
				for (const [index, { at, candidate }] of offers.entries()) {
					const before = offers[index - 1];
					if (before) expect(at - before.at).toBeGreaterThanOrEqual(WEEK_MS);
					const own = last.get(candidate.survey);
					if (own !== undefined)
						expect(at - own).toBeGreaterThanOrEqual(
							candidate.everyDays * DAY_MS,
						);
					last.set(candidate.survey, at);
				}
			},
		),
	);
});

test("AK3 whenever something may be asked it is, and what had no turn is counted", () => {
	fc.assert(
		fc.property(someSurveys, someVisits, (surveys, visits) => {
			const { offers, clocks } = yearOf(surveys, visits);
			const lost = new Map<string, number>();
			for (const { candidate, due } of offers) {
				for (const survey of due.keys())
					lost.set(survey, (lost.get(survey) ?? 0) + 1);
				lost.set(candidate.survey, 0);
			}
			for (const { survey } of surveys)
				expect(clocks.get(survey)?.dropped ?? 0).toBe(lost.get(survey) ?? 0);
			if (visits.length > 0) expect(offers.length).toBeGreaterThan(0);
		}),
	);
});

test("AK4 no rare survey is dropped more than 2R + 1 times, where R are rare", () => {
	fc.assert(
		fc.property(someSurveys, someVisits, (surveys, visits) => {
			const rare = surveys.filter(isRare);
			const { clocks, offers } = yearOf(surveys, visits);
			for (const { candidate, due } of offers)
				if (isRare(candidate))
					expect(due.get(candidate.survey)?.dropped).toBeLessThanOrEqual(
						2 * rare.length + 1,
					);
			for (const { survey } of rare)
				expect(clocks.get(survey)?.dropped ?? 0).toBeLessThanOrEqual(
					2 * rare.length + 1,
				);
		}),
	);
});

test("AK4 a frequent survey is passed by none that has waited less of its interval, but by each rare one once in its own", () => {
	fc.assert(
		fc.property(someSurveys, someVisits, (surveys, visits) => {
			const { offers } = yearOf(surveys, visits);
			for (const waiting of surveys.filter((one) => !isRare(one))) {
				let since: number | undefined;
				let passes: Offer[] = [];
				for (const offer of offers) {
					if (offer.candidate === waiting) {
						passes = [];
						since = undefined;
					} else if (offer.due.has(waiting.survey)) {
						since ??= offer.at;
						passes.push(offer);
						expect(passes.length).toBeLessThanOrEqual(
							mostPasses(waiting, surveys, offer, since),
						);
						if (!isRare(offer.candidate))
							expect(shareOf(offer, offer.candidate)).toBeGreaterThanOrEqual(
								shareOf(offer, waiting),
							);
					}
				}
			}
		}),
	);
});

/**
 * How often others can have gone before a frequent survey by this offer. A rare one goes once in its interval. A frequent
 * one goes once; if its interval is shorter, again each time that the wait of the first has grown by 1 / (1 - r), where r
 * is its interval as a share of that.
 */
function mostPasses(
	waiting: AskCandidate,
	surveys: readonly AskCandidate[],
	offer: Offer,
	since: number,
): number {
	const askedAt = offer.due.get(waiting.survey)?.askedAt ?? null;
	return surveys
		.filter((one) => one !== waiting)
		.map((one) => {
			const r = one.everyDays / waiting.everyDays;
			if (isRare(one))
				return 1 + Math.floor((offer.at - since) / (one.everyDays * DAY_MS));
			// What was never asked has waited longest, and so has each other one that never was, once.
			if (r >= 1 || askedAt === null) return 1;
			const grown = (offer.at - askedAt) / (since - askedAt);
			return 1 + Math.floor(Math.log(grown) / -Math.log(1 - r) + 1e-9);
		})
		.reduce((sum, one) => sum + one, 0);
}

function isRare({ everyDays }: AskCandidate): boolean {
	return everyDays >= 90;
}

/** How long it has waited, in its own intervals. */
function shareOf({ at, due }: Offer, { survey, everyDays }: AskCandidate) {
	const askedAt = due.get(survey)?.askedAt ?? null;
	return askedAt === null
		? Number.POSITIVE_INFINITY
		: (at - askedAt) / everyDays;
}
