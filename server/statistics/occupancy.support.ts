import { addWork, noWork, occupancyOf } from "./occupancy.ts";

/** Half-open: from, to. */
export type Span = readonly [from: number, to: number];

/** How busy one agent was who had these conversations, as the product counts it. Outside of `online` none counts. */
export function occupancyOfChats(
	[from, to]: Span,
	chats: readonly Span[],
	slots: number,
) {
	const times = noWork();
	const ends = chats.flat().filter((at) => at > from && at < to);
	const steps = [...new Set([from, ...ends, to])].sort((a, b) => a - b);
	for (const [at, end] of steps.slice(1).entries()) {
		const begin = steps[at] ?? from;
		const load = chats.filter(
			([since, until]) => since <= begin && end <= until,
		).length;
		addWork(times, { from: begin, to: end, load, slots });
	}
	const whole = chats.reduce((sum, [since, until]) => sum + until - since, 0);
	return {
		onlineSeconds: times.here,
		busySeconds: times.busy,
		...occupancyOf(times),
		peak: times.peak,
		fullSeconds: times.full,
		// What overlaps is not divided.
		ahtSeconds: chats.length === 0 ? null : whole / chats.length,
	};
}
