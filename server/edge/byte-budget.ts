import type { Rate } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";
import type { Whom } from "../ports/limits.ts";
import { createAddressBudget, slowDown } from "./address-budget.ts";
import { createCounter } from "./counter.ts";

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
	const counter = ({ points, seconds }: Rate) =>
		createCounter({ points: points * factor.person, seconds }, clock);
	const visitors = counter(rates.visitor);
	const sites = counter(rates.site);
	const addresses = createAddressBudget([rates.address], factor.address, clock);

	/** Throws `slow_down`, and then counts nothing. */
	return ({ site, visitor, address }: Whom, bytes: number): void => {
		const ownWaitMs = visitors.waitMs(visitor, bytes);
		if (ownWaitMs > 0) throw slowDown(ownWaitMs);
		if (visitors.used(visitor) + bytes > rates.free) {
			const addressWaitMs = addresses.waitMs(address, bytes);
			const siteWaitMs = sites.waitMs(site, bytes);
			if (addressWaitMs > 0) reached("address", address);
			if (siteWaitMs > 0) reached("site", address);
			const waitMs = Math.max(addressWaitMs, siteWaitMs);
			if (waitMs > 0) throw slowDown(waitMs);
		}
		visitors.add(visitor, bytes);
		sites.add(site, bytes);
		addresses.add(address, bytes);
	};
}
