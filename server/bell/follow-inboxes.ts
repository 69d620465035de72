import type { RowChanges } from "../conversations/row-changes.ts";
import type { Ring } from "../ports/bell.ts";
import type { Failed } from "../ports/failed.ts";
import { inTurn } from "../ports/in-turn.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { RowRing } from "./ring-commits.ts";

/** The inboxes that consoles of this relay show, and of which row they were told what. */
export interface FollowedInboxes {
	opened(site: string): void;
	ended(site: string): void;
	/** This relay has told it. */
	told(row: ConversationRow): void;
	heard(site: string, ring: Ring): void;
	/** Asks the store for rows that nobody has rung, and tells them. */
	sweep(): Promise<void>;
	idle(): Promise<void>;
}

interface Parts {
	store: Pick<Store, "conversation" | "conversationsIn">;
	/** Of this relay's consoles. */
	rowChanges: RowChanges;
	failed: Failed;
}

interface Inbox {
	/** By conversation: what a console sees of it. */
	told: Map<string, string>;
	/** Whether the first sweep has been: before it nobody knows what the consoles have read. */
	isKnown: boolean;
	/** Rung, and not read yet. */
	waiting: Set<string>;
}

const ROWS_AT_ONCE = 200;

/**
 * A row is read from the store rather than rung: read when it is told it is never older than what a console has, in
 * whichever order rings come; and what is rung ten times within one reading is read once.
 */
export function followInboxes({
	store,
	rowChanges,
	failed,
}: Parts): FollowedInboxes {
	const inboxes = new Map<string, Inbox>();
	const turn = inTurn();
	const reading = new Set<Promise<unknown>>();

	function note(row: ConversationRow): void {
		const told = inboxes.get(row.site_id)?.told;
		if (row.state === "closed") told?.delete(row.id);
		else told?.set(row.id, sightOf(row));
	}

	function tell(rows: readonly ConversationView[]): void {
		for (const row of rows) note(row);
		// As one that has moved: nobody knows what it was before.
		rowChanges.changed(rows.map((row) => ({ before: null, row })));
	}

	async function readWaiting(site: string): Promise<void> {
		const inbox = inboxes.get(site);
		if (!inbox || inbox.waiting.size === 0) return;
		const ids = [...inbox.waiting];
		inbox.waiting.clear();
		const rows = await Promise.all(ids.map((id) => store.conversation(id)));
		tell(rows.filter((row) => row?.site_id === site) as ConversationView[]);
	}

	async function sweepSite(site: string, inbox: Inbox): Promise<void> {
		const gone = new Set(inbox.told.keys());
		for (const state of ["waiting", "open"] as const)
			for await (const rows of pagesOf(site, state)) {
				for (const { id } of rows) gone.delete(id);
				tell(rows.filter((row) => inbox.told.get(row.id) !== sightOf(row)));
			}
		for (const id of gone) inbox.waiting.add(id);
		inbox.isKnown = true;
		await readWaiting(site);
	}

	async function* pagesOf(site: string, state: "waiting" | "open") {
		let after: { since: number; id: string } | null = null;
		for (;;) {
			const rows: ConversationView[] = await store.conversationsIn(
				...([site, state, after, ROWS_AT_ONCE] as const),
			);
			yield rows;
			const last = rows.at(-1);
			if (!last || rows.length < ROWS_AT_ONCE) return;
			after = { since: last.state_since, id: last.id };
		}
	}

	function track(work: Promise<unknown>): void {
		reading.add(work);
		work
			.catch((error) => failed(error, { where: "heard" }))
			.finally(() => reading.delete(work));
	}

	return {
		opened(site) {
			inboxes.set(site, {
				...{ told: new Map(), isKnown: false, waiting: new Set() },
			});
		},
		ended: (site) => void inboxes.delete(site),
		told: note,
		heard(site, { body }) {
			const inbox = inboxes.get(site);
			if (!inbox) return;
			inbox.waiting.add((JSON.parse(body) as RowRing).id);
			if (inbox.waiting.size === 1) track(turn(site, () => readWaiting(site)));
		},
		async sweep() {
			for (const [site, inbox] of inboxes)
				await turn(site, () => sweepSite(site, inbox));
		},
		async idle() {
			while (reading.size > 0) await Promise.allSettled([...reading]);
		},
	};
}

/** What is not the same in two rows that a console shows differently. */
function sightOf(row: ConversationRow): string {
	return SEEN.map((column) => row[column]).join("\u0000");
}

const SEEN = [
	...["state", "epoch", "last_seq", "mode", "visitor_name", "proof"],
	...["agent_id", "joined_epoch", "offered_id", "offered_until", "team_id"],
	...["queue_at", "quiet_since", "rings", "score", "read_by_visitor"],
	...["read_by_agent", "preview_seq", "never_answered", "tags", "outcome"],
	...["snoozed_at", "back_at", "scheduled_at", "spam", "answer_due_at"],
	...["unanswered_since", "answer_by"],
] as const satisfies readonly (keyof ConversationRow)[];
