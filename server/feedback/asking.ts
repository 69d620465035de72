import { RATING_VALID_MS } from "../../protocol/limits.ts";
import { passes, Refused } from "../../protocol/refusal.ts";
import { decision } from "../conversations/decision.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import { createEarliest } from "../ports/earliest.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { type FeedbackStore, insertRating } from "./queries.ts";

/** Asks for the rating when the time to undo the closing has passed. What is due is kept in the store. */
export interface Asking {
	/** Asks what is due, and sets the alarm for what comes. Call once at start. */
	look(): Promise<void>;
	committed(outcome: Committed): void;
	stop(): void;
}

const AGAIN_MS = 5_000;

interface Parts {
	store: Pick<Store, "now"> & FeedbackStore;
	log: ConversationLog;
	clock: Clock;
	failed(error: unknown): void;
}

export function createAsking({ store, log, clock, failed }: Parts): Asking {
	let stopped = false;
	const alarm = createEarliest(clock, store.now, () => look().catch(later));

	/** A disk that refuses today does not lose the ask; whoever refused has logged why. */
	function later(error: unknown): void {
		if (stopped) return;
		if (!(error instanceof Refused && passes(error.refusal))) failed(error);
		alarm.at(store.now() + AGAIN_MS);
	}

	async function look(): Promise<void> {
		if (stopped) return;
		const { due, next } = await store.askDue(store.now());
		await Promise.all(due.map((row) => ask(log, row)));
		if (due.length > 0) alarm.at(store.now());
		else if (next !== null) alarm.at(next);
	}

	return {
		look,
		committed(outcome) {
			if (outcome.kind === "written" && outcome.row.ask_at !== null)
				alarm.at(outcome.row.ask_at);
		},
		stop() {
			stopped = true;
			alarm.stop();
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
