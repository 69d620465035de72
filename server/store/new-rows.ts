import type { Change, NewConversation, NewEntry } from "./contract/change.ts";
import type { EntryRow } from "./contract/rows.ts";
import type { ConversationView } from "./contract/views.ts";

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
	if (entry.kind === "message") {
		row.preview_seq = seq;
		row.preview_by = entry.author.kind;
		row.preview_body = body;
		if (entry.author.kind === "visitor") row.last_visitor_seq = seq;
	}
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
	{ site, on }: Change,
	start: NewConversation | undefined,
	now: number,
): ConversationView {
	if (!start || "conversation" in on) {
		throw new Error("wrote to a conversation that is not there");
	}
	return {
		...start,
		site_id: site,
		id: on.orNew,
		state: "waiting",
		state_since: now,
		closed_by: null,
		agent_id: null,
		agent_name: null,
		epoch: 0,
		last_seq: 0,
		last_public_seq: 0,
		preview_seq: 0,
		last_visitor_seq: 0,
		last_at: now,
		read_by_visitor: 0,
		read_by_agent: 0,
		wrote: "[]",
		ask_at: null,
		asked_seq: 0,
		asked_at: 0,
		score: null,
		started_at: now,
		language: null,
		team_id: null,
		team_name: null,
		queue_at: now,
		previous_agent_id: null,
		offered_id: null,
		offered_name: null,
		offered_until: null,
		declined: "[]",
		last_agent_at: 0,
		last_visitor_at: 0,
		quiet_since: null,
		due_at: null,
		answer_by: null,
		called_at: null,
		mailed_seq: 0,
		forgotten_at: null,
		preview_by: null,
		preview_body: null,
	};
}
