import { gapless } from "../../../protocol/gapless.ts";
import type { Hours } from "../../../protocol/hours.ts";
import {
	dateIn,
	dayBefore,
	type Opening,
	openings,
} from "../../../protocol/openings.ts";
import { fill, locale } from "../../words/words.ts";
import { hoursWords } from "./words.ts";

const DAYS = 366;
const WEEK_MS = 7 * 86_400_000;

/** What shoppers read now and after the next change, in sentences for the owner. */
export function shopperReads(hours: Hours | null, now: number): string[] {
	const w = hoursWords;
	if (!hours) return [w.readsNone];
	const [current, next] = twoFrom(hours, now);
	const zone = zoneName(hours.timeZone);
	const moment = (at: number) => momentIn(hours.timeZone, at, now);
	const here = { now: moment(now), zone };
	if (!current) return [fill(w.readsNever, here)];
	if (current.from > now) {
		const opensAt = moment(current.from);
		return [
			fill(w.readsClosed, { ...here, opensAt }),
			fill(w.readsClosedUntil, { opensAt }),
		];
	}
	const open = fill(w.readsOpen, here);
	const always = gapless(hours) ? [w.readsAlways] : [];
	// It goes on to where the look ahead ended.
	if (current.to > now + (DAYS - 2) * 86_400_000)
		return [open, ...(gapless(hours) ? always : [w.readsOpenAlways])];
	const until = moment(current.to);
	const then = next
		? fill(w.readsOpenUntil, { until, opensAt: moment(next.from) })
		: fill(w.readsOpenUntilNever, { until });
	return [open, then, ...always];
}

/** The opening that is or comes next, and the one after it. */
function twoFrom(hours: Hours, now: number): Opening[] {
	const found: Opening[] = [];
	const from = dayBefore(dateIn(hours.timeZone, now));
	for (const opening of openings(hours, from, DAYS + 1)) {
		if (opening.to <= now) continue;
		found.push(opening);
		if (found.length === 2) break;
	}
	return found;
}

/** "Europe/Vilnius" as people say it. */
function zoneName(timeZone: string): string {
	return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

/** "Monday 09:00" within a week, with the date beyond. */
function momentIn(timeZone: string, at: number, now: number): string {
	const far = Math.abs(at - now) > WEEK_MS - 86_400_000;
	return new Intl.DateTimeFormat(locale, {
		timeZone,
		weekday: "long",
		...(far && { day: "numeric", month: "long" }),
		hour: "2-digit",
		minute: "2-digit",
	}).format(at);
}
