import { FORGOTTEN } from "../../protocol/log.ts";
import { decision } from "../conversations/decision.ts";
import { byVisitor, systemEntry } from "../conversations/entry-builders.ts";
import { closed } from "../conversations/lifecycle.ts";
import type { Committed, ConversationLog } from "../conversations/log.ts";
import { eraseKind, oweScrub } from "../conversations/queries.ts";
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
		ids.map((id) => erase(log, site, id, { closedBefore })),
	);
	return committed.flatMap((one) => (one.kind === "written" ? [one.row] : []));
}

const ERASE = "conversation:erase";

function erase(
	log: ConversationLog,
	site: string,
	conversation: string,
	args: Erasing,
): Promise<Committed> {
	const needs = { site, conversation: { id: conversation } };
	return log.change({ name: ERASE, needs, args });
}

interface Erasing {
	closedBefore: number | null;
}

/** What a capability that keeps texts of its own writes when those of a conversation are erased. */
export type EraseStep = (
	of: Pick<ConversationView, "site_id" | "id" | "visitor_id">,
) => Write;

/** @param steps of all capabilities: being erased is a part of each */
export function erasing(steps: readonly EraseStep[]): Decider {
	return decision({
		name: ERASE,
		decide: ({ conversation: row }, { closedBefore }: Erasing, now) =>
			row && row.forgotten_at === null && isDue(row, closedBefore)
				? erased(row, now, steps)
				: { kind: "unchanged" },
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
	now: number,
	steps: readonly EraseStep[],
): Decision {
	const author = byVisitor({ id: row.visitor_id });
	const ending = row.state === "closed" ? null : closed(row, author, now, 0);
	const { entries = [], set = {} } = ending?.kind === "write" ? ending : {};
	const key = { site: row.site_id, conversation: row.id, now };
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
		writes: [
			...[...FORGOTTEN].map((kind) => eraseKind({ ...key, kind })),
			...steps.map((step) => step(row)),
			oweScrub(now),
		],
	};
}
