import type { Needs, NewEntry } from "../contract/change.ts";
import type { EntryRow } from "../contract/columns.ts";
import { type NewConversation, newConversation } from "../contract/columns.ts";
import type { ConversationView } from "../contract/views.ts";

/** Gives the entry its number and moves the row's counters along. */
export function numbered(
	row: ConversationView,
	entry: NewEntry,
	now: number,
): EntryRow {
	const seq = row.last_seq + 1;
	const prevPublic = row.last_public_seq;
	row.last_seq = seq;
	// Clocks step back; the times in a log never do.
	row.last_at = Math.max(row.last_at, now);
	if (entry.audience === "all") row.last_public_seq = seq;
	const body = JSON.stringify(entry.body);
	if (entry.kind === "message" || entry.kind === "transferred")
		Object.assign(row, {
			preview_seq: seq,
			preview_by: entry.author.kind,
			preview_by_id: entry.author.id,
			preview_by_name: entry.author.name,
			preview_kind: entry.kind,
			preview_body: body,
		} satisfies Partial<ConversationView>);
	if (entry.kind === "message" && entry.author.kind === "visitor")
		row.last_visitor_seq = seq;
	return {
		site_id: row.site_id,
		conversation_id: row.id,
		seq,
		prev_public: prevPublic,
		kind: entry.kind,
		v: 1,
		author_kind: entry.author.kind,
		author_id: entry.author.id,
		author_name: entry.author.name,
		client_id: entry.clientId,
		audience: entry.audience,
		body,
		at: row.last_at,
		erased_at: null,
	};
}

/** A conversation before its first entry. Throws where there was nothing to begin. */
export function newRow(
	{ site, conversation }: Needs,
	start: NewConversation | undefined,
	now: number,
): ConversationView {
	if (!start || "id" in conversation)
		throw new Error("wrote to a conversation that is not there");
	return {
		...newConversation(start, { site, id: conversation.orNew, now }),
		preview_by: null,
		preview_by_id: null,
		preview_by_name: null,
		preview_kind: null,
		preview_body: null,
	};
}
