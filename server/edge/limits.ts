import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import {
	ADDRESS_CONNECTIONS,
	ADDRESS_LINKS,
	ADDRESS_MAIL_LINKS,
	ADDRESS_SIGN_INS,
	ADDRESS_VISITORS,
	AGENT_ASKS,
	AGENT_WRITES,
	type Rate,
	VISITOR_ASKS,
	VISITOR_WRITES,
} from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Limits } from "../ports/limits.ts";

/** @param addressFactor multiplies what one address may do: load tests come from one */
export function createLimits(addressFactor: number): Limits {
	const people = {
		visitor: { write: limiter(VISITOR_WRITES), ask: limiter(VISITOR_ASKS) },
		agent: { write: limiter(AGENT_WRITES), ask: limiter(AGENT_ASKS) },
	};
	const addresses = {
		visitor: limiter(ADDRESS_VISITORS, addressFactor),
		connection: limiter(ADDRESS_CONNECTIONS, addressFactor),
		// As often as connections, one of which may try more than one.
		hello: limiter(ADDRESS_CONNECTIONS, addressFactor),
		link: limiter(ADDRESS_LINKS, addressFactor),
		// What strangers try must cost the staff nothing.
		mail_link: limiter(ADDRESS_MAIL_LINKS, addressFactor),
		sign_in: limiter(ADDRESS_SIGN_INS, addressFactor),
	};
	return {
		spend: (kind, cost, key) => spend(people[kind][cost], key),
		spendAddress: (what, address) => spend(addresses[what], address),
	};
}

function limiter({ points, seconds }: Rate, factor = 1): RateLimiterMemory {
	return new RateLimiterMemory({ points: points * factor, duration: seconds });
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
	try {
		await limiter.consume(key);
	} catch (error) {
		if (!(error instanceof RateLimiterRes)) throw error;
		throw new Refused({
			code: "slow_down",
			retryAfterMs: Math.max(1, Math.ceil(error.msBeforeNext)),
		});
	}
}
