import { createHmac, randomBytes } from "node:crypto";
import {
	WRONG_PASSWORD_MOST_MS,
	WRONG_PASSWORD_MS,
	WRONG_PASSWORDS,
} from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Clock } from "../ports/clock.ts";

/**
 * How long the next attempt waits after wrong ones, whether there is such a person or not: a stranger hears nothing
 * of who works here. It only ever waits. A link by mail, a passkey and a session go on working meanwhile.
 */
export interface SignInWaits {
	/**
	 * Counts an attempt before it is tried, so that many at once are counted, too. Errors: `slow_down`.
	 * @param of what the attempt is for, e.g. an address of mail
	 * @param free so many are answered at once
	 */
	begin(of: string, free?: number): void;
	/** It was the right one: nothing is counted any more. */
	right(of: string): void;
}

/** Beyond so many the one tried longest ago is forgotten. */
const KEPT = 10_000;
/** So is one that was not tried for so long. */
const REMEMBERED_MS = 3_600_000;

interface Tried {
	times: number;
	at: number;
	waitsUntil: number;
}

/** @param delayed somebody was told to wait */
export function createSignInWaits(
	clock: Pick<Clock, "ticks">,
	delayed: () => void,
): SignInWaits {
	// The one tried last stands last.
	const all = new Map<string, Tried>();
	// No address stands in memory as it is.
	const secret = randomBytes(32);
	const keyOf = (of: string) =>
		createHmac("sha256", secret).update(of).digest("base64url");

	function forget(now: number): void {
		for (const [key, { at }] of all) {
			if (all.size <= KEPT && now - at < REMEMBERED_MS) return;
			all.delete(key);
		}
	}

	return {
		begin(of, free = WRONG_PASSWORDS) {
			const now = clock.ticks();
			const key = keyOf(of);
			forget(now);
			const before = all.get(key);
			const left = (before?.waitsUntil ?? now) - now;
			if (left > 0) {
				delayed();
				const retryAfterMs = Math.ceil(left);
				throw new Refused({ code: "slow_down", retryAfterMs });
			}
			const times = (before?.times ?? 0) + 1;
			all.delete(key);
			all.set(key, {
				times,
				at: now,
				waitsUntil: now + waitAfter(times - free),
			});
		},
		right(of) {
			all.delete(keyOf(of));
		},
	};
}

function waitAfter(over: number): number {
	if (over < 0) return 0;
	const doubled = WRONG_PASSWORD_MS * 2 ** over;
	return Math.min(doubled, WRONG_PASSWORD_MOST_MS);
}
