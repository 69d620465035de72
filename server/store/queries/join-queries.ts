import type { Kysely } from "kysely";
import type { EntryRow } from "../contract/columns.ts";
import type { CoreTables } from "../contract/rows.ts";
import { slot } from "../contract/statement.ts";
import type { Store } from "../contract/store.ts";
import { type ConversationView, conversationViews } from "../contract/views.ts";
import { compiledOnce } from "./compiled-once.ts";

interface AfterSeq {
	site: string;
	id: string;
	after: number;
	most: number;
}

/** What is asked by whoever joins a conversation. */
export function joinQueries(
	db: Kysely<CoreTables>,
): Pick<Store, "conversation" | "conversationHeads" | "entriesAfter"> {
	const byId = compiledOnce<{ id: string }, ConversationView>(db, () =>
		conversationViews(db).where("c.id", "=", slot<string>("id")),
	);
	const after = () =>
		db
			.selectFrom("entries")
			.selectAll()
			.where("site_id", "=", slot<string>("site"))
			.where("conversation_id", "=", slot<string>("id"))
			.where("seq", ">", slot<number>("after"))
			.orderBy("seq")
			.limit(slot<number>("most"));
	const entries = {
		all: compiledOnce<AfterSeq, EntryRow>(db, () =>
			after().where("audience", "=", "all"),
		),
		staff: compiledOnce<AfterSeq, EntryRow>(db, after),
	};
	return {
		conversation: async (id) => (await byId({ id }))[0],
		conversationHeads: async (ids) =>
			ids.length === 0
				? []
				: db
						.selectFrom("conversations")
						.select(["site_id", "id", "last_seq", "last_at"])
						.select(["read_by_visitor", "read_by_agent"])
						.where("id", "in", ids)
						.execute(),
		entriesAfter: ({ site_id: site, id }, from, audience, most) =>
			entries[audience]({ site, id, after: from, most }),
	};
}
