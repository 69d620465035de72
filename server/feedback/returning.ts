import { dateIn, midnightAfter } from "../../protocol/openings.ts";
import {
	RETURNING_DAYS,
	RETURNING_MONTHS,
	type ReturningMonth,
	type ReturningRead,
} from "../../protocol/returning.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { dateOfDay, dayNumber, firstOfMonth } from "../statistics/periods.ts";
import { shareOf } from "../statistics/share-of.ts";
import type { Store } from "../store/contract/store.ts";
import type { OrderStore } from "./order-queries.ts";
import type { OrderRow } from "./rows.ts";

type ReturningStore = Pick<OrderStore, "ordersBehind"> &
	Pick<Store, "site" | "now">;

const DAYS_MS = RETURNING_DAYS * 24 * 3_600_000;
/** Orders that are read in one block. */
const AT_ONCE = 1_000;

/** A month of the shop's days: server milliseconds, half-open. */
interface Month {
	month: string;
	since: number;
	until: number;
}

/** Counted in steps, with everybody's turn in between. Errors: `not_found`. */
export async function readReturning(
	store: ReturningStore,
	id: string,
): Promise<ReturningRead> {
	const site = await mustFindSite(store, id);
	const timeZone = zoneOf(site);
	const now = store.now();
	const months = lastMonths(timeZone, now);
	const bought = await boughtSince(store, id, months[0]?.since ?? now);
	return {
		site: id,
		at: now,
		timeZone,
		months: months.map((month) => returningIn(month, bought, now)),
	};
}

/** When each person bought, ascending. */
async function boughtSince(
	store: ReturningStore,
	site: string,
	since: number,
): Promise<number[][]> {
	const bySubject = new Map<string, number[]>();
	const byEmail = new Map<string, number[]>();
	/** Whose addresses they are; null: of several people. */
	const owners = new Map<string, string | null>();
	let after: Pick<OrderRow, "at" | "id"> = { at: since - 1, id: "" };
	for (;;) {
		const orders = await store.ordersBehind(site, after, AT_ONCE);
		for (const { at, subject, email } of orders) {
			if (subject !== null) add(bySubject, subject, at);
			else if (email !== null) add(byEmail, email, at);
			if (subject === null || email === null) continue;
			const owner = owners.get(email) ?? subject;
			owners.set(email, owners.has(email) && owner !== subject ? null : owner);
		}
		const last = orders.at(-1);
		if (!last || orders.length < AT_ONCE) break;
		after = last;
		await nextTurn();
	}
	for (const [email, times] of byEmail) {
		const theirs = bySubject.get(owners.get(email) ?? "");
		if (!theirs) continue;
		theirs.push(...times);
		theirs.sort((a, b) => a - b);
		byEmail.delete(email);
	}
	return [...bySubject.values(), ...byEmail.values()];
}

function add(bought: Map<string, number[]>, person: string, at: number): void {
	const times = bought.get(person);
	if (times) times.push(at);
	else bought.set(person, [at]);
}

function returningIn(
	{ month, since, until }: Month,
	bought: readonly (readonly number[])[],
	now: number,
): ReturningMonth {
	let n = 0;
	let hits = 0;
	for (const times of bought) {
		const first = times.find((time) => time >= since && time < until);
		if (first === undefined) continue;
		n += 1;
		// Two at the same time, such as of one day without times, are one purchase.
		const next = times.find((time) => time > first);
		if (next !== undefined && next - first <= DAYS_MS) hits += 1;
	}
	return { month, again: shareOf(hits, n), isRunning: until + DAYS_MS > now };
}

function lastMonths(timeZone: string, now: number): Month[] {
	const months: Month[] = [];
	let first = firstOfMonth(dayNumber(dateIn(timeZone, now)));
	let until = midnightAfter(timeZone, dateIn(timeZone, now), 1);
	for (let at = 0; at < RETURNING_MONTHS; at++) {
		const from = dateOfDay(first);
		const since = midnightAfter(timeZone, from, 0);
		months.unshift({ month: from.slice(0, 7), since, until });
		until = since;
		first = firstOfMonth(first - 1);
	}
	return months;
}
