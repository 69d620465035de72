import { gapless } from "../../protocol/gapless.ts";
import type { Hours } from "../../protocol/hours.ts";
import {
	dateIn,
	dayBefore,
	midnightAfter,
	type Opening,
	openings,
} from "../../protocol/openings.ts";
import type { HoursInfo } from "../../protocol/visitor.ts";
import type { SiteRow } from "../store/contract/rows.ts";

/** Open or not, and the next change, in milliseconds since 1970; null: none within a year. */
export type HoursState =
	| { open: true; until: number | null }
	| { open: false; opensAt: number | null };

const AHEAD_DAYS = 366;
const WEEK_MS = 7 * 24 * 3_600_000;
/** What ends at no known time is looked at again after this long. */
const AGAIN_MS = 3_600_000;
const ALWAYS: HoursState = { open: true, until: null };

/** null: none were set. */
export function hoursOf({ hours }: Pick<SiteRow, "hours">): Hours | null {
	return hours === null ? null : (JSON.parse(hours) as Hours);
}

/** The shop's own time, where it has said which. */
export function zoneOf(site: Pick<SiteRow, "hours">): string {
	return hoursOf(site)?.timeZone ?? "UTC";
}

/** Whether the shop answers at `now` (milliseconds since 1970). Without hours it always does. */
export function hoursState(hours: Hours | null, now: number): HoursState {
	if (!hours) return ALWAYS;
	const memory = memoryOf(hours);
	const { state } = memory;
	if (state && state.from <= now && now < state.to) return state.told;
	const told = stateAt(hours, now);
	const change = told.open ? told.until : told.opensAt;
	memory.state = { from: now, to: change ?? now + AGAIN_MS, told };
	return told;
}

/**
 * What a widget may say of the hours: every opening that touches the seven days from `now` on. One that has
 * begun keeps its beginning, at the earliest yesterday; one without an end ends with the eighth day.
 */
export function hoursInfo(hours: Hours | null, now: number): HoursInfo | null {
	if (!hours) return null;
	const { timeZone } = hours;
	const upcoming = daysFrom(hours, now).filter(
		({ from, to }) => to > now && from < now + WEEK_MS,
	);
	const [first] = upcoming;
	const whole = first && first.from <= now && first.to >= now + WEEK_MS;
	// A week that only exceptions fill is no week without a gap, and a holiday within it makes one.
	return {
		timeZone,
		always: Boolean(whole) && gapless(hours),
		openings: upcoming,
	};
}

function stateAt(hours: Hours, now: number): HoursState {
	const { timeZone } = hours;
	const today = dateIn(timeZone, now);
	// From yesterday on: what began before midnight may still be open.
	const coming = openings(hours, dayBefore(today), AHEAD_DAYS + 1);
	for (const { from, to } of coming) {
		if (to <= now) continue;
		if (from > now) return { open: false, opensAt: from };
		const end = midnightAfter(timeZone, today, AHEAD_DAYS);
		return { open: true, until: to < end ? to : null };
	}
	return { open: false, opensAt: null };
}

/** The openings of yesterday, today and the seven days after, once a day. */
function daysFrom(hours: Hours, now: number): Opening[] {
	const memory = memoryOf(hours);
	const { days } = memory;
	if (days && days.from <= now && now < days.to) return days.told;
	const today = dateIn(hours.timeZone, now);
	const told = [...openings(hours, dayBefore(today), 9)];
	memory.days = {
		from: now,
		to: midnightAfter(hours.timeZone, today, 1),
		told,
	};
	return told;
}

/** What was found out, and from when to when it holds: asking the time zone costs a thousand times more. */
interface Memory {
	state?: { from: number; to: number; told: HoursState };
	days?: { from: number; to: number; told: Opening[] };
}

const byObject = new WeakMap<Hours, Memory>();
/** Hours read anew from the same row are another object and the same hours. */
const byText = new Map<string, Memory>();
const MOST_KEPT = 1_000;

function memoryOf(hours: Hours): Memory {
	const known = byObject.get(hours);
	if (known) return known;
	const text = JSON.stringify(hours);
	const memory = byText.get(text) ?? {};
	if (byText.size >= MOST_KEPT) byText.clear();
	byText.set(text, memory);
	byObject.set(hours, memory);
	return memory;
}
