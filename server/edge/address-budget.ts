import { ADDRESS_WIDE, type Rate } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";
import { type Counter, createCounter } from "./counter.ts";
import { networksOf } from "./networks.ts";

/** A key of a counter, and how much of it is wanted. */
export type Counted = readonly [counter: Counter, key: string];

/** What one address may do, and the /48 around it. */
export interface AddressBudget {
	counted(address: string): Counted[];
}

/** @param factor multiplies the rate: load tests come from one address */
export function createAddressBudget(
	rates: readonly Rate[],
	factor: number,
	clock: Pick<Clock, "ticks">,
): AddressBudget {
	const counters = rates.map(({ points, seconds }) => {
		const counter = (times: number) =>
			createCounter({ points: points * factor * times, seconds }, clock);
		return { near: counter(1), wide: counter(ADDRESS_WIDE) };
	});
	return {
		counted(address) {
			const { near, wide } = networksOf(address);
			return counters.flatMap((counter): Counted[] => [
				[counter.near, near],
				...(wide === null ? [] : [[counter.wide, wide] as const]),
			]);
		},
	};
}

/** Spends of all of them, or of none: what is refused must not use up what others share. Answers with how long to wait. */
export function spendOf(counted: readonly Counted[], points = 1): number {
	const waitMs = waitOf(counted, points);
	if (waitMs === 0) addTo(counted, points);
	return waitMs;
}

export function waitOf(counted: readonly Counted[], points: number): number {
	return Math.max(
		0,
		...counted.map(([counter, key]) => counter.waitMs(key, points)),
	);
}

export function addTo(counted: readonly Counted[], points: number): void {
	for (const [counter, key] of counted) counter.add(key, points);
}

export function slowDown(retryAfterMs: number): Refused {
	return new Refused({ code: "slow_down", retryAfterMs });
}
