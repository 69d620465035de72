import { RATING_VALID_MS } from "../../protocol/limits.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import type { ConversationLog, Kept } from "../conversations/log.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { ConversationRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";

/** Asks for the rating when the time to undo the closing has passed. What is due is kept in the store. */
export interface Asking {
	due: Due;
	committed(outcome: Kept): void;
}

interface Parts {
	store: Store;
	log: ConversationLog;
	scheduler: Scheduler;
}

export function createAsking({ store, log, scheduler }: Parts): Asking {
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

function ask(
	log: ConversationLog,
	{ site_id, id }: ConversationRow,
): Promise<Kept> {
	return log.decide({ site: site_id, conversation: id }, (row, now) => {
		if (!row) throw new Error("a conversation to ask about is gone");
		// Reopened meanwhile, or asked by another node.
		if (row.ask_at === null || row.ask_at > now) return { kind: "keep" };
		return {
			kind: "write",
			entries: [systemEntry("asked", "all", { until: now + RATING_VALID_MS })],
			ask: { agents: JSON.parse(row.wrote) as string[] },
			set: { ask_at: null, asked_at: now, wrote: "[]" },
		};
	});
}
