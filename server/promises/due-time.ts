import { Temporal } from "temporal-polyfill";
import { PROMISE_MOST_MS, type PromiseDue } from "../../protocol/promise.ts";
import { Refused } from "../../protocol/refusal.ts";

/**
 * The moment that is meant. On a day on which the clock shows the time twice it is the first of them.
 * Errors: `malformed` for a time that the clock of the shop skips, and for one beyond a year; `too_late` for one that
 * has passed.
 */
export function dueTime(
	due: PromiseDue,
	timeZone: string,
	now: number,
): number {
	const at = moment(due, timeZone, "due");
	if (at <= now) throw new Refused({ code: "too_late" });
	if (at > now + PROMISE_MOST_MS)
		throw new Refused({ code: "malformed", field: "due" });
	return at;
}

/**
 * When it was done. Errors: `malformed` for a time that the clock of the shop skips. Whether it has passed is tested under
 * the lock.
 */
export function doneTime(done: PromiseDue | null, timeZone: string) {
	return done === null ? null : moment(done, timeZone, "doneAt");
}

function moment(
	of: PromiseDue,
	timeZone: string,
	field: "due" | "doneAt",
): number {
	if (typeof of === "number") return of;
	const { date, time } = of;
	const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
	const at = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
	if (!at.toPlainDateTime().equals(wall))
		throw new Refused({ code: "malformed", field: `${field}.time` });
	return at.epochMilliseconds;
}
