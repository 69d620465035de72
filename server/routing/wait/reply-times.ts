import type { QueueEventRow } from "../../store/contract/routing-rows.ts";
import { LEARNT_MS } from "./start-rate.ts";
import { LONGEST } from "./wait-range.ts";
import type { WaitSpread } from "./wait-spread.ts";

/** How long it takes from the assignment to the first human word, learnt from the last live conversations. */
export interface ReplyTimes {
	/** An event whose first word has come. Others say nothing. */
	learn(event: QueueEventRow): void;
	/** Mean and variance of the last 50 within 14 days; null under 5. */
	spread(now: number): WaitSpread | null;
}

const REPLIES = 50;
/** Fewer than this have no variance worth a range. */
const REPLIES_LEAST = 5;

export function createReplyTimes(): ReplyTimes {
	/** Ascending by the time of the reply, which is not the order of the starts. */
	const last: { at: number; minutes: number }[] = [];
	let cached: { oldest: number | undefined; spread: WaitSpread | null } | null =
		null;

	return {
		learn({ at, kind, waited, replied }) {
			if (kind !== "started" || replied === null) return;
			// Both count from the moment at which the shopper began to wait. Beyond the longest nothing is promised, and
			// one that was forgotten over night must not be all that is known of fifty.
			const reply = Math.max(0, replied - waited) / 60_000;
			const minutes = Math.min(reply, LONGEST);
			last.push({ at: at - waited + replied, minutes });
			last.sort((a, b) => a.at - b.at);
			if (last.length > REPLIES) last.shift();
			cached = null;
		},
		spread(now) {
			while (last[0] && last[0].at < now - LEARNT_MS) last.shift();
			// As long as it is the same one, and nothing was learnt, they are the same.
			const oldest = last[0]?.at;
			if (cached?.oldest !== oldest || !cached)
				cached = { oldest, spread: spreadOf(last.map((one) => one.minutes)) };
			return cached.spread;
		},
	};
}

function spreadOf(values: readonly number[]): WaitSpread | null {
	const n = values.length;
	if (n < REPLIES_LEAST) return null;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return { mean, variance: squares / (n - 1) };
}
