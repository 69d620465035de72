import type { Rate } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { Whom } from "../ports/limits.ts";
import {
	addTo,
	type Counted,
	createAddressBudget,
	slowDown,
	waitOf,
} from "./address-budget.ts";
import { createCounter } from "./counter.ts";
import { createPersonCounter } from "./person-counter.ts";

interface ByteRates {
	visitor: Rate;
	address: Rate;
	site: Rate;
	/** A visitor's first bytes of a window, which no other can use up. */
	free: number;
}

/** What visitors may have stored: each of them, all of an address, all of a site. */
export function createByteBudget(
	rates: ByteRates,
	factor: { address: number; person: number },
	clock: Pick<Clock, "ticks">,
	/** The address has reached its limit, or its site has. */
	reached: (what: "address" | "site", address: string) => void,
) {
	const visitors = createPersonCounter(rates.visitor, factor.person);
	const addresses = createAddressBudget([rates.address], factor.address, clock);
	const { points, seconds } = rates.site;
	const sites = createCounter(
		{ points: points * factor.person, seconds },
		clock,
	);

	/** Throws `slow_down`, and then counts nothing of what others share. */
	return async (whom: Whom, bytes: number): Promise<void> => {
		const { site, visitor, address } = whom;
		await visitors.spend(visitor, bytes);
		const ofAddress = addresses.counted(address);
		const ofSite: Counted[] = [[sites, site]];
		if ((await visitors.used(visitor)) > rates.free) {
			const waits = [waitOf(ofAddress, bytes), waitOf(ofSite, bytes)] as const;
			if (waits[0] > 0) reached("address", address);
			if (waits[1] > 0) reached("site", address);
			const waitMs = Math.max(...waits);
			if (waitMs > 0) {
				await visitors.giveBack(visitor, bytes);
				throw slowDown(waitMs);
			}
		}
		addTo([...ofAddress, ...ofSite], bytes);
	};
}
