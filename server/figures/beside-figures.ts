import type { EntryKind } from "../../protocol/entry.ts";
import type { Beside } from "../store/contract/change.ts";
import { markChanged } from "../store/contract/changed-conversation.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { FigureTables, ToldAnswerRow } from "./rows.ts";

/** What changes the state of a conversation, or begins or ends something that is measured. */
const CHANGING: ReadonlySet<EntryKind> = new Set([
	...(["assigned", "released", "transferred", "mode_changed"] as const),
	...(["nothing_to_answer", "quieted", "woken", "language_chosen"] as const),
	...(["closed", "reopened", "asked", "snoozed", "snooze_ended"] as const),
	...(["tagged", "outcome_set"] as const),
]);

/**
 * What a commit to a conversation changes in what is measured of it, in its transaction. A message costs nothing but
 * where it is the first of who holds it, or the first of a wait.
 */
export const besideFigures: Beside = (row, before, entries) => {
	const writes: Write[] = [];
	const { site_id, id: conversation_id } = row;
	if (isEpisodeChange(before, entries))
		writes.push(markChanged({ site_id, conversation_id }));
	if (row.answer_by !== null && row.answer_by !== before?.answer_by) {
		const seq = entries[0]?.seq ?? row.last_seq;
		const { answer_by } = row;
		writes.push(keepToldAnswer({ site_id, conversation_id, seq, answer_by }));
	}
	return writes;
};

/** Whether what is measured of it changes by these. */
export function isEpisodeChange(
	before: ConversationView | null,
	entries: readonly EntryRow[],
): boolean {
	if (!before) return true;
	return entries.some(({ kind, author_kind }) => {
		if (kind !== "message") return CHANGING.has(kind);
		return author_kind === "agent"
			? // Of this assignment it is the first.
				before.last_agent_at <= before.state_since
			: // After words that wanted no answer, and before any of a person.
				before.unanswered_since === null && before.first_answer_at === null;
	});
}

const keep = statement<FigureTables, ToldAnswerRow>("keep told answer", (db) =>
	db
		.insertInto("told_answers")
		.values({
			site_id: slot<string>("site_id"),
			conversation_id: slot<string>("conversation_id"),
			seq: slot<number>("seq"),
			answer_by: slot<number>("answer_by"),
		})
		.onConflict((on) => on.doNothing()),
);

/** It stands in the conversation only until somebody writes. */
const keepToldAnswer = (values: ToldAnswerRow) => write(keep, values);
