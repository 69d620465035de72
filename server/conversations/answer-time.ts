import { ANSWER_MOVED_EVERY_MS } from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { decision } from "./decision.ts";
import type { ConversationLog } from "./log.ts";

export const movingAnswerTime = decision({
	name: "conversation:move-answer-time",
	decide(
		{ conversation: row },
		{ answerWithin }: { answerWithin: number },
		now,
	) {
		return row && mayMove(row, answerWithin, now)
			? { kind: "write", set: { answer_due_at: now + answerWithin } }
			: { kind: "unchanged" };
	},
});

interface Parts {
	store: Pick<Store, "now">;
	log: ConversationLog;
	routing: { answerWithin(site: string): Promise<number> };
}

/** Somebody types in it, on either side: an answer is on its way, or more is asked. */
export async function typesIn(
	{ store, log, routing }: Parts,
	row: ConversationRow,
): Promise<void> {
	const answerWithin = await routing.answerWithin(row.site_id);
	// Said every three seconds: what changes nothing waits for no lock.
	if (!mayMove(row, answerWithin, store.now())) return;
	const on = { site: row.site_id, conversation: row.id };
	await log.change(movingAnswerTime.of(on, { answerWithin }));
}

function mayMove(
	{ state, answer_due_at }: ConversationRow,
	answerWithin: number,
	now: number,
): boolean {
	const later = now + answerWithin - ANSWER_MOVED_EVERY_MS;
	return state === "open" && answer_due_at !== null && answer_due_at <= later;
}
