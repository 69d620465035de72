import { decision } from "../conversations/decision.ts";
import { byVisitor, systemEntry } from "../conversations/entry-builders.ts";
import { closed } from "../conversations/lifecycle.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { eraseWords, oweScrub } from "../conversations/queries.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { Decider, Decision } from "../store/contract/change.ts";
import type { AuditRow, VisitorRow } from "../store/contract/rows.ts";
import type { Write } from "../store/contract/statement.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { ForgettingStore } from "./queries.ts";

/**
 * Erases every word of one visitor's conversations, and then who they were. In this order: whoever is
 * interrupted still has the token, and may say it again. Resolves with the conversations.
 */
export async function forget(
	{
		store,
		log,
	}: {
		store: Pick<Store, "now"> & ForgettingStore;
		log: ConversationLog;
	},
	{ site_id, id }: VisitorRow,
	/** Rows of the audit log, in the transaction after which nobody is known by it. */
	audit: readonly AuditRow[] = [],
): Promise<ConversationView[]> {
	const first = await eraseAll();
	await store.forgetVisitor(site_id, id, store.now(), audit);
	// One may have begun in between; from here on none does.
	const last = await eraseAll();
	return [...first, ...last];

	async function eraseAll(): Promise<ConversationView[]> {
		const ids = await store.unforgotten(site_id, id);
		return eraseConversations(log, site_id, ids, null);
	}
}

/**
 * Erases the words of these. Resolves with those that had some.
 * @param closedBefore only if it is closed, and since before then; null: whatever its state
 */
export async function eraseConversations(
	log: ConversationLog,
	site: string,
	ids: readonly string[],
	closedBefore: number | null,
): Promise<ConversationView[]> {
	const committed = await Promise.all(
		ids.map((id) => erase(log, site, id, closedBefore)),
	);
	return committed.flatMap((one) => (one.kind === "written" ? [one.row] : []));
}

const ERASE = "conversation:erase";
/**
 * Entries of one step: everybody else's messages go between. Each takes its words out of the pages of the search's
 * index, which costs a millisecond.
 */
export const ENTRIES_AT_ONCE = 50;

/** Step by step from the first entry on. It counts as erased with the last one: until then it can be asked for again. */
async function erase(
	log: ConversationLog,
	site: string,
	conversation: string,
	closedBefore: number | null,
): Promise<Committed> {
	const needs = { site, conversation: { id: conversation } };
	for (let after = 0; ; after += ENTRIES_AT_ONCE) {
		const args: Erasing = { closedBefore, after };
		const committed = await log.change({ name: ERASE, needs, args });
		if (committed.kind !== "written" || committed.row.forgotten_at !== null)
			return committed;
		await nextTurn();
	}
}

interface Erasing {
	closedBefore: number | null;
	/** What was said up to this number is erased. */
	after: number;
}

/** What a capability that keeps texts of its own writes when those of a conversation are erased. */
export type EraseStep = (
	of: Pick<ConversationView, "site_id" | "id" | "visitor_id">,
	now: number,
) => Write;

/** @param steps of all capabilities: being erased is a part of each */
export function erasing(steps: readonly EraseStep[]): Decider {
	return decision({
		name: ERASE,
		decide({ conversation: row }, { closedBefore, after }: Erasing, now) {
			if (!row || row.forgotten_at !== null || !isDue(row, closedBefore))
				return { kind: "unchanged" };
			const { site_id: site, id: conversation } = row;
			const upTo = Math.min(row.last_seq, after + ENTRIES_AT_ONCE);
			const words = eraseWords({ site, conversation, after, upTo, now });
			return upTo < row.last_seq
				? {
						kind: "write",
						...(row.preview_seq <= upTo ? { set: { preview_body: null } } : {}),
						writes: [words, oweScrub(now)],
					}
				: erased(row, words, now, steps);
		},
	});
}

/** Somebody may have reopened it since it was found. */
function isDue(
	{ state, state_since }: ConversationView,
	closedBefore: number | null,
): boolean {
	return (
		closedBefore === null || (state === "closed" && state_since < closedBefore)
	);
}

/** Closed, if it was not, and without a question about how it was. */
function erased(
	row: ConversationView,
	words: Write,
	now: number,
	steps: readonly EraseStep[],
): Decision {
	const author = byVisitor({ id: row.visitor_id });
	const ending = row.state === "closed" ? null : closed(row, author, now, 0);
	const { entries = [], set = {} } = ending?.kind === "write" ? ending : {};
	return {
		kind: "write",
		entries: [...entries, systemEntry("forgotten", "all", {})],
		set: {
			...set,
			ask_at: null,
			visitor_name: null,
			forgotten_at: now,
			preview_body: null,
		},
		writes: [words, ...steps.map((step) => step(row, now)), oweScrub(now)],
	};
}
