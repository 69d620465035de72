import { CARDS_DAY_MS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";

/** It can be left when the oldest of those that count is a day old: nothing is lost by waiting. */
export function tooManyCards(since: number, now: number): Refused {
	return new Refused({
		code: "slow_down",
		retryAfterMs: Math.max(1, since + CARDS_DAY_MS - now),
	});
}
