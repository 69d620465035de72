import { mustBe, mustBePositive } from "./must-be.ts";

/** Half-open: from, to. */
export type Span = readonly [from: number, to: number];

/** Times in the unit of the spans, shares in percent; null where there is nothing to divide by. */
export interface Occupancy {
	onlineSeconds: number;
	/** With at least one conversation. */
	busySeconds: number;
	/** busy / online. */
	occupancy: number | null;
	/** Conversation time / (online × slots). */
	slotUtilisation: number | null;
	/** Conversation time / busy. */
	meanConcurrencyWhileBusy: number | null;
	/** The most at once. */
	peak: number;
	/** With every slot in use. */
	fullSeconds: number;
	/** Handle time: mean length of a conversation; what overlaps is not divided. */
	ahtSeconds: number | null;
}

/**
 * How busy one agent was: conversations count while the agent was online. `slots` is a whole number from 1.
 * RangeError for another, and for a span that ends before it begins or has no finite ends.
 * Called by: the service report (to come).
 */
export function occupancy(
	online: Span,
	chats: readonly Span[],
	slots: number,
): Occupancy {
	mustBePositive("number of slots", slots);
	mustBe("whole number of slots", slots, Number.isInteger(slots));
	for (const span of [online, ...chats]) mustBeSpan(span);
	const onlineSeconds = online[1] - online[0];
	const inside = chats.map(
		([from, to]): Span => [within(from, online), within(to, online)],
	);
	const { busySeconds, fullSeconds, peak } = overlaps(inside, slots);
	const worked = inside.reduce((sum, [from, to]) => sum + (to - from), 0);
	const whole = chats.reduce((sum, [from, to]) => sum + (to - from), 0);
	return {
		onlineSeconds,
		busySeconds,
		occupancy: ratio(100 * busySeconds, onlineSeconds),
		slotUtilisation: ratio(100 * worked, onlineSeconds * slots),
		meanConcurrencyWhileBusy: ratio(worked, busySeconds),
		peak,
		fullSeconds,
		ahtSeconds: ratio(whole, chats.length),
	};
}

function mustBeSpan([from, to]: Span): void {
	mustBe("finite beginning", from, Number.isFinite(from));
	mustBe("finite end", to, Number.isFinite(to));
	mustBe("end after its beginning", to, to >= from);
}

function within(at: number, [from, to]: Span): number {
	return Math.min(to, Math.max(from, at));
}

function overlaps(chats: readonly Span[], slots: number) {
	// At the same moment an end comes before a beginning: a slot is handed on, not doubled.
	const steps = chats
		.flatMap(([from, to]): [number, number][] => [
			[from, 1],
			[to, -1],
		])
		.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	const seen = { busySeconds: 0, fullSeconds: 0, peak: 0 };
	let open = 0;
	let since = 0;
	for (const [at, step] of steps) {
		if (open > 0) seen.busySeconds += at - since;
		if (open >= slots) seen.fullSeconds += at - since;
		open += step;
		since = at;
		seen.peak = Math.max(seen.peak, open);
	}
	return seen;
}

function ratio(part: number, whole: number): number | null {
	return whole === 0 ? null : part / whole;
}
