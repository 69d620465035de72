import { RATING_VALID_MS } from "../../protocol/rating.ts";
import { decision } from "../conversations/decision.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { creditWriters } from "./credit-queries.ts";
import { type FeedbackStore, insertRating } from "./queries.ts";

/** Asks for the rating when the time to undo the closing has passed. What is due is kept in the store. */
export interface RatingAsks {
	due: Due;
	committed(outcome: Committed): void;
}

interface Parts {
	store: Pick<Store, "now"> & FeedbackStore;
	log: ConversationLog;
	scheduler: Scheduler;
}

export function createRatingAsks({ store, log, scheduler }: Parts): RatingAsks {
	const due: Due = {
		async next(now) {
			const asks = await store.askDue(now);
			// There may be more of them than one run takes.
			return asks.due.length > 0 ? now : asks.next;
		},
		async run(now) {
			const asks = await store.askDue(now);
			await Promise.all(asks.due.map((row) => ask(log, row)));
		},
	};
	return {
		due,
		committed(outcome) {
			if (outcome.kind === "written" && outcome.row.ask_at !== null)
				scheduler.wake(due, outcome.row.ask_at);
		},
	};
}

export const asking = decision({
	name: "rating:ask",
	decide({ conversation: row }, _: null, now) {
		if (!row) throw new Error("a conversation to ask about is gone");
		// Reopened meanwhile, or asked by another node.
		if (row.ask_at === null || row.ask_at > now) return { kind: "unchanged" };
		// The number that the entry gets.
		const asked_seq = row.last_seq + 1;
		return {
			kind: "write",
			entries: [systemEntry("asked", "all", { until: now + RATING_VALID_MS })],
			set: { ask_at: null, asked_seq, asked_at: now, wrote: "[]" },
			writes: [
				insertRating({
					site_id: row.site_id,
					conversation_id: row.id,
					asked_seq,
					asked_at: now,
					relation: row.relation,
					agents: row.wrote,
				}),
				creditWriters({
					site_id: row.site_id,
					conversation_id: row.id,
					asked_seq,
					after: row.asked_seq,
				}),
			],
		};
	},
});

function ask(
	log: ConversationLog,
	{ site_id: site, id: conversation }: ConversationRow,
): Promise<Committed> {
	return log.change(asking.of({ site, conversation }, null));
}
