import {
	FIGURE_DAYS,
	FIGURE_INSTANTS_MS,
} from "../../protocol/figure-limits.ts";
import type { FigurePeriod, PeriodAsked } from "../../protocol/figures.ts";
import { dateIn, midnightAfter } from "../../protocol/openings.ts";
import { Refused } from "../../protocol/refusal.ts";

/** Days since 1970-01-01, both included. */
export interface Days {
	first: number;
	last: number;
}

/** A period as it is told, and as it is counted. */
export interface CountedPeriod {
	told: FigurePeriod;
	/** null: it is less than a day, and is read from the episodes. */
	days: Days | null;
}

/** Where the shop is, and when it is asked: server milliseconds. */
export interface ShopTime {
	timeZone: string;
	now: number;
}

/**
 * What was asked for by the shop's days. An end that has not come is today's. Errors: `malformed` with `period.to` or
 * `period.until` where the end stands before the start, with `period.from` or `period.since` where that has not come,
 * or is longer ago before the end than anybody may ask for.
 */
export function periodOf(asked: PeriodAsked, shop: ShopTime): CountedPeriod {
	const today = dayNumber(dateIn(shop.timeZone, shop.now));
	if ("days" in asked) return lastDays(asked.days, shop);
	if ("month" in asked) return ofDays(monthOf(today, asked.month), shop);
	if ("since" in asked) return ofInstants(asked, shop);
	const first = dayNumber(asked.from);
	const wanted = dayNumber(asked.to);
	mustBe(first <= wanted, "period.to");
	mustBe(first <= today, "period.from");
	const last = Math.min(wanted, today);
	mustBe(last - first < FIGURE_DAYS, "period.from");
	return ofDays({ first, last }, shop, wanted > today);
}

/** So many days up to today. */
export function lastDays(days: number, shop: ShopTime): CountedPeriod {
	const last = dayNumber(dateIn(shop.timeZone, shop.now));
	return ofDays({ first: last - days + 1, last }, shop);
}

/** As long, right before it. */
export function periodBefore(
	{ told, days }: CountedPeriod,
	timeZone: string,
): CountedPeriod {
	if (days) {
		const last = days.first - 1;
		const first = last - (days.last - days.first);
		return ofDays({ first, last }, { timeZone });
	}
	const { since, until } = told;
	return between({ since: since - (until - since), until: since }, timeZone);
}

/** Of these days those that are over. */
export function daysOver(
	{ first, last }: Days,
	{ until }: Pick<FigurePeriod, "until">,
	now: number,
): Days {
	return { first, last: until <= now ? last : last - 1 };
}

/** Of a date such as 2026-11-30. */
export function dayNumber(date: string): number {
	return Date.parse(`${date}T00:00Z`) / DAY_MS;
}

/** As 2026-11-30. */
export function dateOfDay(day: number): string {
	const [date = ""] = new Date(day * DAY_MS).toISOString().split("T");
	return date;
}

function ofDays(
	{ first, last }: Days,
	{ timeZone }: Pick<ShopTime, "timeZone">,
	isCut = false,
): CountedPeriod {
	const [from, to] = [dateOfDay(first), dateOfDay(last)];
	return {
		told: {
			from,
			to,
			since: midnightAfter(timeZone, from, 0),
			until: midnightAfter(timeZone, to, 1),
			timeZone,
			...(isCut && { isCut: true as const }),
		},
		days: { first, last },
	};
}

function ofInstants(
	{ since, until }: { since: number; until: number },
	{ timeZone, now }: ShopTime,
): CountedPeriod {
	mustBe(since < until, "period.until");
	mustBe(since < now, "period.since");
	const cut = Math.min(until, now);
	mustBe(cut - since <= FIGURE_INSTANTS_MS, "period.since");
	return between({ since, until: cut }, timeZone, until > now);
}

function between(
	{ since, until }: { since: number; until: number },
	timeZone: string,
	isCut = false,
): CountedPeriod {
	const told = {
		from: dateIn(timeZone, since),
		to: dateIn(timeZone, until - 1),
		since,
		until,
		timeZone,
		...(isCut && { isCut: true as const }),
	};
	return { told, days: null };
}

/** Up to today, or all of the one before. */
function monthOf(today: number, month: "this" | "last"): Days {
	const first = firstOfMonth(today);
	if (month === "this") return { first, last: today };
	return { first: firstOfMonth(first - 1), last: first - 1 };
}

export function firstOfMonth(day: number): number {
	return dayNumber(`${dateOfDay(day).slice(0, -2)}01`);
}

function mustBe(holds: boolean, field: string): void {
	if (!holds) throw new Refused({ code: "malformed", field });
}

const DAY_MS = 24 * 3_600_000;
