import type { EstimatedWait } from "../../../protocol/conversation.ts";
import type { QueueEventRow } from "../../store/contract/routing-rows.ts";
import { AT_ONCE_MS, createGaps, type Gap } from "./gaps.ts";
import { createLeavers } from "./leavers.ts";
import { createReplies } from "./replies.ts";
import { createReplyTimes } from "./reply-times.ts";
import { startRate } from "./start-rate.ts";
import { createWaitQuantiles, type WaitQuantiles } from "./wait-quantiles.ts";
import { toldOf } from "./wait-range.ts";
import { sumOf, type WaitSpread } from "./wait-spread.ts";

/** What one line has taught: how fast it moves, how patient its people are, how soon they are answered. */
export interface QueueModel {
	learn(event: QueueEventRow): void;
	/** The first human word to somebody who was taken from this line. */
	replied(event: QueueEventRow): void;
	/** The time to the first human word; null: too little is known. */
	spread(of: Asked): WaitSpread | null;
	/** What may be told of it; null: nothing. */
	told(of: Asked): EstimatedWait | null;
}

export interface Asked {
	/** Reachable people before this one; null: none, because somebody has it, or has a free slot. */
	ahead: number | null;
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
	const replyTimes = createReplyTimes();
	let steps: WaitQuantiles | undefined;
	let free: { reply: WaitSpread; told: EstimatedWait } | undefined;

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
		replyTimes.learn(event);
		// Whoever came to a free slot says nothing to those who stand before full ones.
		if (event.waited >= AT_ONCE_MS) replies.learn(event);
	}

	function toldOfReply(reply: WaitSpread): EstimatedWait {
		if (free?.reply !== reply) free = { reply, told: toldOf(reply) };
		return free.told;
	}

	return {
		spread(asked) {
			const reply = replyTimes.spread(asked.now);
			if (asked.ahead === null || !reply) return reply;
			const wait = quantiles(asked)?.spread(asked.ahead);
			return wait ? sumOf(wait, reply) : null;
		},
		learn(event) {
			learnReply(event);
			// Whoever was given to somebody waited in no line when they left.
			if (event.kind === "unanswered") return;
			const gap = gapAfter(event);
			if (gap) gaps.push(gap);
			leavers.learn(event);
		},
		replied: learnReply,
		told(asked) {
			const reply = replyTimes.spread(asked.now);
			if (asked.ahead === null) return reply && toldOfReply(reply);
			const known = reply && quantiles(asked);
			if (known) return known.told(asked.ahead, reply);
			return asked.slots > 0 ? recent() : null;
		},
	};
}
