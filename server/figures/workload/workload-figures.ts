import {
	WORKLOAD_LEAST_SECONDS,
	type WorkloadFigures,
	type WorkloadRead,
} from "../../../protocol/workload.ts";
import { occupancyOf } from "../../statistics/occupancy.ts";
import { clip, type HoursByDay } from "./hours-of-day.ts";
import { addTimes, type DayTimes, noTimes } from "./work-times.ts";
import type { TimesOfDay } from "./workload-days.ts";

/** Times of work as they are told: whole seconds, and no share of less than an hour. */
export function workloadFigures(times: DayTimes): WorkloadFigures {
	const { occupancy, slotUtilisation, meanConcurrencyWhileBusy } =
		occupancyOf(times);
	const isLong = (ms: number) => ms >= WORKLOAD_LEAST_SECONDS * 1_000;
	return {
		hereSeconds: secondsOf(times.here),
		busySeconds: secondsOf(times.busy),
		conversationSeconds: secondsOf(times.held),
		slotSeconds: secondsOf(times.slots),
		fullSeconds: secondsOf(times.full),
		peak: times.peak,
		occupancy: isLong(times.here) ? occupancy : null,
		slotUtilisation: isLong(times.here) ? slotUtilisation : null,
		meanConcurrency: isLong(times.busy) ? meanConcurrencyWhileBusy : null,
	};
}

/** Of each agent over all days, and of all under "". */
export function sumsOf(days: Iterable<TimesOfDay>): TimesOfDay {
	const sums: TimesOfDay = new Map();
	for (const day of days)
		for (const [person, times] of day) {
			const sum = sums.get(person) ?? noTimes();
			sums.set(person, sum);
			addTimes(sum, times);
		}
	return sums;
}

/**
 * How many were here in each hour of the week, as times: of one agent, or "" of all.
 * @param since when times of work begin to be known; `now`: what is behind it has not come
 */
export function staffingOf(
	days: ReadonlyMap<number, TimesOfDay>,
	hours: HoursByDay,
	person: string,
	{ since, now }: { since: number; now: number },
): WorkloadRead["staffing"] {
	const here = Array<number>(168).fill(0);
	const past = Array<number>(168).fill(0);
	for (const [day, ofDay] of hours) {
		const first = 24 * weekdayOf(day);
		for (const { hour, from, to } of clip(ofDay, since, now))
			add(past, first + hour, to - from);
		const times = days.get(day)?.get(person);
		for (const [hour, ms] of (times?.hours ?? []).entries())
			add(here, first + hour, ms);
	}
	return { here: here.map(secondsOf), past: past.map(secondsOf) };
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number) => (day + 3) % 7;

function add(to: number[], at: number, more: number): void {
	to[at] = (to[at] ?? 0) + more;
}

function secondsOf(ms: number): number {
	return Math.round(ms / 1_000);
}
