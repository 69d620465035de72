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
	const at = typeof due === "number" ? due : onTheWall(due, timeZone);
	if (at <= now) throw new Refused({ code: "too_late" });
	if (at > now + PROMISE_MOST_MS)
		throw new Refused({ code: "malformed", field: "due" });
	return at;
}

function onTheWall(
	{ date, time }: { date: string; time: string },
	timeZone: string,
): number {
	const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
	const at = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
	if (!at.toPlainDateTime().equals(wall))
		throw new Refused({ code: "malformed", field: "due.time" });
	return at.epochMilliseconds;
}
