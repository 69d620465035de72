import type { Hours } from "../../protocol/hours.ts";
import { dateIn, dayBefore, openings } from "../../protocol/openings.ts";
import {
	PROMISE_GRACE_LEAST_MS,
	PROMISE_GRACE_MOST_MS,
	PROMISE_GRACE_SHARE,
	PROMISE_REMIND_MS,
} from "../../protocol/promise.ts";
import type { PromiseRow } from "./rows.ts";

type Times = Pick<
	PromiseRow,
	"due_at" | "remind_at" | "late_from" | "stage" | "next_at"
>;

const DAY_MS = 24 * 3_600_000;
/** So far is looked for opening hours: a shop that is closed for longer reminds by the clock. */
const LOOK_DAYS = 30;

/**
 * When its owner is reminded, and when it counts as late: a tenth of its span after it was due, at least 5 and at most
 * 60 minutes, and both by the shop's opening time.
 * @param hours null: the shop is always open
 * @param from when it was made or moved
 */
export function promiseTimes(
	hours: Hours | null,
	from: number,
	due_at: number,
): Times {
	const span = Math.max(0, due_at - from);
	const grace = Math.min(
		Math.max(span * PROMISE_GRACE_SHARE, PROMISE_GRACE_LEAST_MS),
		PROMISE_GRACE_MOST_MS,
	);
	const lead = Math.min(PROMISE_REMIND_MS, span / 2);
	const remind_at = openBefore(hours, due_at, Math.round(lead), from);
	const late_from = openAfter(hours, Math.max(due_at, from), Math.round(grace));
	const isAhead = from < due_at;
	return {
		...{ due_at, remind_at, late_from },
		stage: isAhead ? "remind" : "late",
		next_at: isAhead ? remind_at : late_from,
	};
}

/** When so much opening time has passed since `from`. */
function openAfter(hours: Hours | null, from: number, ms: number): number {
	if (!hours) return from + ms;
	let left = ms;
	const first = dayBefore(dateIn(hours.timeZone, from));
	for (const one of openings(hours, first, LOOK_DAYS)) {
		const begins = Math.max(one.from, from);
		if (one.to <= begins) continue;
		if (one.to - begins >= left) return begins + left;
		left -= one.to - begins;
	}
	return from + ms;
}

/** From when on so much opening time is left until `to`; at the earliest `from`. */
function openBefore(
	hours: Hours | null,
	to: number,
	ms: number,
	from: number,
): number {
	if (!hours) return Math.max(from, to - ms);
	const earliest = Math.max(from, to - LOOK_DAYS * DAY_MS);
	const first = dayBefore(dateIn(hours.timeZone, earliest));
	const until = [...openings(hours, first, LOOK_DAYS + 3)].filter(
		(one) => one.from < to && one.to > earliest,
	);
	let left = ms;
	for (const one of until.reverse()) {
		const ends = Math.min(one.to, to);
		const begins = Math.max(one.from, earliest);
		if (ends - begins >= left) return ends - left;
		left -= ends - begins;
	}
	const [soonest] = until.reverse();
	return soonest ? Math.max(soonest.from, from) : Math.max(from, to - ms);
}
