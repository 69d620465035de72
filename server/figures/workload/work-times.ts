import { addWork, noWork, type WorkTimes } from "../../statistics/occupancy.ts";
import type { WorkloadSpanRow } from "../rows.ts";
import type { HourOfDay } from "./hours-of-day.ts";

/** The times of work of one agent, or of all together, in milliseconds. */
export interface DayTimes extends WorkTimes {
	/** Here in each of the 24 hours of the day. */
	hours: number[];
}

export const noTimes = (): DayTimes => ({
	...noWork(),
	hours: Array<number>(24).fill(0),
});

/** A piece of a span. */
type Piece = Pick<
	WorkloadSpanRow,
	"from_at" | "to_at" | "person_id" | "load" | "slots"
>;

/**
 * What these spans come to within the hours of a day: of each agent by their id, and of all under "". No moment of an
 * agent counts twice: where two spans overlap, the one that began later counts from its beginning on.
 * @param spans of one site, by their beginning
 * @param day its hours, ascending and without a gap
 */
export function workTimes(
	spans: readonly WorkloadSpanRow[],
	day: readonly HourOfDay[],
): Map<string, DayTimes> {
	const [first, last] = [day[0], day.at(-1)];
	const all = noTimes();
	const times = new Map([["", all]]);
	if (!first || !last) return times;
	const pieces = withoutOverlaps(spans).flatMap((piece) =>
		within(piece, first.from, last.to),
	);
	for (const piece of pieces) {
		const own = times.get(piece.person_id) ?? noTimes();
		times.set(piece.person_id, own);
		count(own, piece, day);
		count(all, piece, day);
	}
	all.peak = peakOf(pieces);
	return times;
}

/** Adds the times of another day to it, or of another agent; its peak is the larger of both. */
export function addTimes(to: DayTimes, one: DayTimes): void {
	to.here += one.here;
	to.busy += one.busy;
	to.held += one.held;
	to.slots += one.slots;
	to.full += one.full;
	to.peak = Math.max(to.peak, one.peak);
	for (const [hour, here] of one.hours.entries())
		to.hours[hour] = (to.hours[hour] ?? 0) + here;
}

function withoutOverlaps(spans: readonly WorkloadSpanRow[]): Piece[] {
	const lastOf = new Map<string, Piece>();
	return spans.map((span) => {
		const before = lastOf.get(span.person_id);
		if (before) before.to_at = Math.min(before.to_at, span.from_at);
		const piece: Piece = { ...span };
		lastOf.set(span.person_id, piece);
		return piece;
	});
}

function within(piece: Piece, since: number, until: number): Piece[] {
	const from_at = Math.max(piece.from_at, since);
	const to_at = Math.min(piece.to_at, until);
	return to_at > from_at ? [{ ...piece, from_at, to_at }] : [];
}

function count(
	to: DayTimes,
	{ from_at, to_at, load, slots }: Piece,
	day: readonly HourOfDay[],
): void {
	addWork(to, { from: from_at, to: to_at, load, slots });
	for (const { hour, from, to: end } of day) {
		const shared = Math.min(to_at, end) - Math.max(from_at, from);
		if (shared > 0) to.hours[hour] = (to.hours[hour] ?? 0) + shared;
	}
}

/** At the same moment an end comes before a beginning: a conversation is handed on, not doubled. */
function peakOf(pieces: readonly Piece[]): number {
	const steps = pieces
		.flatMap(({ from_at, to_at, load }): [number, number][] => [
			[from_at, load],
			[to_at, -load],
		])
		.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	let [now, peak] = [0, 0];
	for (const [, step] of steps) {
		now += step;
		peak = Math.max(peak, now);
	}
	return peak;
}
