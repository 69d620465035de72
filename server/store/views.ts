import type { Kysely } from "kysely";
import type { Tables } from "./rows.ts";

/** Conversations with the newest message's text beside them, which is kept nowhere twice. */
export function conversationViews(db: Kysely<Tables>) {
	return db
		.selectFrom("conversations as c")
		.leftJoin("entries as e", (join) =>
			join
				.onRef("e.site_id", "=", "c.site_id")
				.onRef("e.conversation_id", "=", "c.id")
				.onRef("e.seq", "=", "c.preview_seq"),
		)
		.selectAll("c")
		.select(["e.author_kind as preview_by", "e.body as preview_body"]);
}
