import { type Kysely, sql } from "kysely";
import type { ConversationRow, EntryRow } from "./columns.ts";
import type { CoreTables } from "./rows.ts";

/** A conversation with the text of its newest message, null when it was withdrawn or there is none. */
export interface ConversationView extends ConversationRow {
	/** Whose newest message it is. */
	preview_by: EntryRow["author_kind"] | null;
	preview_by_id: string | null;
	preview_by_name: string | null;
	/** A message, or the word with which it was handed over. */
	preview_kind: EntryRow["kind"] | null;
	preview_body: string | null;
}

/** Conversations with the newest message's text beside them, which is kept nowhere twice. */
export function conversationViews(db: Kysely<CoreTables>) {
	return db
		.selectFrom("conversations as c")
		.leftJoin("entries as e", (join) =>
			join
				.onRef("e.site_id", "=", "c.site_id")
				.onRef("e.conversation_id", "=", "c.id")
				.onRef("e.seq", "=", "c.preview_seq"),
		)
		.selectAll("c")
		.select([
			"e.author_kind as preview_by",
			"e.author_id as preview_by_id",
			"e.author_name as preview_by_name",
			"e.kind as preview_kind",
			"e.body as preview_body",
		]);
}

/**
 * Open conversations of the membership `m` that count: quiet ones do not. A literal state, so that the index
 * of held conversations serves.
 */
export function counted() {
	return sql<number>`(select count(*) from conversations as c where c.site_id = m.site_id
		and c.agent_id = m.person_id and c.state = 'open' and c.quiet_since is null)`;
}
