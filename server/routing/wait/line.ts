import type { EstimatedWait } from "../../../protocol/conversation.ts";
import type { QueueEventRow } from "../../store/contract/routing-rows.ts";
import { AT_ONCE_MS, createGaps, type Gap } from "./gaps.ts";
import { createLeavers } from "./leavers.ts";
import { createReplies } from "./replies.ts";
import { startRate } from "./start-rate.ts";
import type { WaitSpread } from "./wait-quantiles.ts";
import { createWaitQuantiles, type WaitQuantiles } from "./wait-quantiles.ts";

/** What one line has taught: how fast it moves, how patient its people are, how soon they are answered. */
export interface QueueModel {
	learn(event: QueueEventRow): void;
	/** The first reply to somebody who was taken from this line. */
	replied(event: QueueEventRow): void;
	/** The wait of one with `ahead` people before them; null: too little is known. */
	spread(of: Asked): WaitSpread | null;
	/** What may be told of it; null: nothing. */
	told(of: Asked): EstimatedWait | null;
}

export interface Asked {
	/** Reachable people before this one. */
	ahead: number;
	/** Slots of those who can serve the line. */
	slots: number;
	now: number;
}

export function createQueueModel(): QueueModel {
	const gapAfter = createGaps();
	const gaps: Gap[] = [];
	const leavers = createLeavers();
	const rate = startRate(gaps);
	const replies = createReplies();
	let steps: WaitQuantiles | undefined;

	function quantiles({ slots, now }: Asked): WaitQuantiles | null {
		const perSlot = rate(now);
		if (perSlot === null || slots <= 0) return null;
		const starts = perSlot * slots;
		const leaves = leavers.perMinute(now);
		if (steps?.starts !== starts || steps.leaves !== leaves)
			steps = createWaitQuantiles(starts, leaves);
		return steps;
	}

	function recent(): EstimatedWait | null {
		const minutes = replies.minutes();
		return minutes === null ? null : { kind: "recent", minutes };
	}

	function learnReply(event: QueueEventRow): void {
		// Whoever came to a free slot says nothing to those who stand before full ones.
		if (event.waited >= AT_ONCE_MS) replies.learn(event);
	}

	return {
		spread: (asked) => quantiles(asked)?.spread(asked.ahead) ?? null,
		learn(event) {
			const gap = gapAfter(event);
			if (gap) gaps.push(gap);
			leavers.learn(event);
			learnReply(event);
		},
		replied: learnReply,
		told(asked) {
			const known = quantiles(asked);
			if (known) return known.told(asked.ahead);
			return asked.slots > 0 ? recent() : null;
		},
	};
}
