import type { ConversationRow } from "../../store/contract/columns.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../../store/contract/statement.ts";

/**
 * That a conversation has a tag, in the order in which conversations began: what is asked of one tag goes through no
 * other conversation. Which tags one has stands in its row.
 */
export interface ConversationTagRow {
	site_id: string;
	tag_id: string;
	started_at: number;
	conversation_id: string;
}

export interface TaggingTables {
	conversation_tags: ConversationTagRow;
}

const add = statement<TaggingTables, ConversationTagRow>(
	"add a tag to a conversation",
	(db) =>
		db.insertInto("conversation_tags").values({
			site_id: slot<string>("site_id"),
			tag_id: slot<string>("tag_id"),
			started_at: slot<number>("started_at"),
			conversation_id: slot<string>("conversation_id"),
		}),
);

const remove = statement<TaggingTables, ConversationTagRow>(
	"take a tag from a conversation",
	(db) =>
		db
			.deleteFrom("conversation_tags")
			.where("site_id", "=", slot<string>("site_id"))
			.where("tag_id", "=", slot<string>("tag_id"))
			.where("started_at", "=", slot<number>("started_at"))
			.where("conversation_id", "=", slot<string>("conversation_id")),
);

export const addTag = (row: ConversationRow, tag: string): Write =>
	write(add, keyOf(row, tag));

export const removeTag = (row: ConversationRow, tag: string): Write =>
	write(remove, keyOf(row, tag));

function keyOf(
	{ site_id, started_at, id: conversation_id }: ConversationRow,
	tag_id: string,
): ConversationTagRow {
	return { site_id, tag_id, started_at, conversation_id };
}
