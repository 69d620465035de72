import { newId } from "../../protocol/ids.ts";
import { RATING_VALID_MS } from "../../protocol/rating.ts";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import { insertAsk } from "../asks/ask-writes.ts";
import { decision } from "../conversations/decision.ts";
import { systemEntry } from "../conversations/entry-builders.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import type { BlockList } from "../people/block-list.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { creditWriters } from "./credit-queries.ts";
import type { FeedbackStore } from "./queries.ts";

/** Asks for the rating when the time to undo the closing has passed. What is due is kept in the store. */
export interface RatingAsks {
	due: Due;
	committed(outcome: Committed): void;
}

interface Parts {
	store: Pick<Store, "now" | "visitor"> & FeedbackStore;
	log: ConversationLog;
	scheduler: Scheduler;
	blockList: Pick<BlockList, "isBlocked">;
}

export function createRatingAsks(parts: Parts): RatingAsks {
	const { store, scheduler } = parts;
	const due: Due = {
		async next(now) {
			const asks = await store.askDue(now);
			// There may be more of them than one run takes.
			return asks.due.length > 0 ? now : asks.next;
		},
		async run(now) {
			const asks = await store.askDue(now);
			await Promise.all(asks.due.map((row) => ask(parts, row)));
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

/** What is asked after conversations of the site now; null: what every site asks from the beginning. */
interface Asked {
	version: number;
	/** Not while it is paused, nor of who is blocked. */
	isAsked: boolean;
}

export const asking = decision({
	name: "rating:ask",
	decide({ conversation: row }, asked: Asked | null, now) {
		if (!row) throw new Error("a conversation to ask about is gone");
		// Reopened meanwhile, or asked by another node.
		if (row.ask_at === null || row.ask_at > now) return { kind: "unchanged" };
		// The number that the entry gets.
		const asked_seq = row.last_seq + 1;
		if (asked?.isAsked === false)
			return { kind: "write", set: { ask_at: null } };
		const version = asked?.version ?? 1;
		const id = newId();
		const until = now + RATING_VALID_MS;
		return {
			kind: "write",
			entries: [
				systemEntry("asked", "all", {
					until,
					ask: id,
					...(version > 1 && { more: true as const }),
				}),
			],
			set: { ask_at: null, asked_seq, asked_at: now, wrote: "[]" },
			writes: [
				insertAsk({
					site_id: row.site_id,
					id,
					kind: "rating",
					survey_id: AFTER_CHAT,
					version,
					cause: causeOf(row),
					visitor_id: row.visitor_id,
					asked_of: `v:${row.visitor_id}`,
					conversation_id: row.id,
					asked_seq,
					relation: row.relation,
					agents: row.wrote,
					language: row.language,
					offered_at: now,
					until,
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

/** Who ended it, so that figures keep them apart. */
function causeOf({ closed_by, visitor_id }: ConversationRow): string {
	if (closed_by === null) return "closed_by_itself";
	return closed_by === visitor_id ? "closed_by_visitor" : "closed_by_agent";
}

async function ask(
	{ store, log, blockList }: Parts,
	row: ConversationRow,
): Promise<Committed> {
	const { site_id: site, id: conversation, visitor_id } = row;
	const survey = await store.survey(site, AFTER_CHAT);
	const visitor = await store.visitor(site, visitor_id);
	const isRunning = !survey || survey.state === "running";
	const asked = {
		version: survey?.version ?? 1,
		isAsked: isRunning && !(visitor && blockList.isBlocked(visitor)),
	};
	return log.change(asking.of({ site, conversation }, asked));
}
