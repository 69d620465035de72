import type { HoursInfo } from "../../../protocol/visitor.ts";
import { timeOfDay } from "../../../ui/time.ts";

interface OpenDay {
	/** "Monday", as the reader's language writes it. */
	day: string;
	times: string[];
}

/** Openings by the reader's own days, in the reader's own time. */
export function openDays(
	openings: HoursInfo["openings"],
	locale: string,
): OpenDay[] {
	const weekday = new Intl.DateTimeFormat(locale, {
		weekday: "long",
		day: "numeric",
		month: "short",
	});
	const days: OpenDay[] = [];
	for (const { from, to } of openings) {
		const day = weekday.format(from);
		const last = days[days.length - 1];
		const time = rangeOf(from, to, locale);
		if (last?.day === day) last.times.push(time);
		else days.push({ day, times: [time] });
	}
	return days;
}

/** The shop's time zone by name, where its clocks show something else than the reader's; null: the same. */
export function otherZone(
	{ timeZone, openings: [first] }: HoursInfo,
	locale: string,
): string | null {
	if (!first) return null;
	const options = { dateStyle: "short", timeStyle: "short" } as const;
	const here = new Intl.DateTimeFormat(locale, options);
	const there = new Intl.DateTimeFormat(locale, { ...options, timeZone });
	if (here.format(first.from) === there.format(first.from)) return null;
	const named = new Intl.DateTimeFormat(locale, {
		timeZone,
		timeZoneName: "longGeneric",
	}).formatToParts(first.from);
	return named.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

function rangeOf(from: number, to: number, locale: string): string {
	// Not `formatRange`: across midnight it would write both dates out.
	return `${timeOfDay(from, locale)}–${timeOfDay(to, locale)}`;
}
