import { ADDRESS_WIDE, type Rate } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";
import { createCounter } from "./counter.ts";
import { networksOf } from "./networks.ts";

/** What one address may do, and the /48 around it. */
export interface AddressBudget {
	/** How long to wait until so many more fit; 0: they fit. Counts nothing. */
	waitMs(address: string, points: number): number;
	add(address: string, points: number): void;
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
		return { ofNear: counter(1), ofWide: counter(ADDRESS_WIDE) };
	});
	return {
		waitMs(address, points) {
			const { near, wide } = networksOf(address);
			let waitMs = 0;
			for (const { ofNear, ofWide } of counters) {
				waitMs = Math.max(waitMs, ofNear.waitMs(near, points));
				if (wide !== null)
					waitMs = Math.max(waitMs, ofWide.waitMs(wide, points));
			}
			return waitMs;
		},
		add(address, points) {
			const { near, wide } = networksOf(address);
			for (const { ofNear, ofWide } of counters) {
				ofNear.add(near, points);
				if (wide !== null) ofWide.add(wide, points);
			}
		},
	};
}

export function slowDown(retryAfterMs: number): Refused {
	return new Refused({ code: "slow_down", retryAfterMs });
}
