import { type Kysely, sql } from "kysely";
import type { CoreTables } from "../contract/rows.ts";
import { slot } from "../contract/statement.ts";
import type { Store } from "../contract/store.ts";
import { type ConversationView, conversationViews } from "../contract/views.ts";
import { compiledOnce } from "./compiled-once.ts";

interface OfVisitor {
	site: string;
	visitor: string;
}

/** A visitor's conversations, which are asked for at each hello. */
export function ownConversationQueries(
	db: Kysely<CoreTables>,
): Pick<Store, "conversationsOf" | "newestConversation"> {
	const own = () =>
		conversationViews(db)
			.where("c.site_id", "=", slot<string>("site"))
			.where("c.visitor_id", "=", slot<string>("visitor"));
	const newest = compiledOnce<OfVisitor & { most: number }, ConversationView>(
		db,
		() => own().orderBy("c.started_at", "desc").limit(slot<number>("most")),
	);
	// A literal state, so that the index of current ones serves.
	const current = compiledOnce<OfVisitor, ConversationView>(db, () =>
		own().where(sql.ref("c.state"), "<>", sql.lit("closed")),
	);
	const ids = () =>
		db
			.selectFrom("conversations")
			.select("id")
			.where("site_id", "=", slot<string>("site"))
			.where("visitor_id", "=", slot<string>("visitor"));
	const currentId = compiledOnce<OfVisitor, { id: string }>(db, () =>
		ids().where(sql.ref("state"), "<>", sql.lit("closed")),
	);
	const newestId = compiledOnce<OfVisitor, { id: string }>(db, () =>
		ids().orderBy("started_at", "desc").limit(1),
	);

	return {
		async conversationsOf(site, visitor, most) {
			const rows = await newest({ site, visitor, most });
			const others = rows.filter(({ state }) => state === "closed");
			const found = rows.filter(({ state }) => state !== "closed");
			// Of what is not closed there is one at most. It is asked for by itself where it may be older than these.
			const isLeftOut = found.length === 0 && rows.length === most;
			const first = isLeftOut ? await current({ site, visitor }) : found;
			return [...first, ...others].slice(0, most);
		},
		async newestConversation(site, visitor) {
			const [open] = await currentId({ site, visitor });
			if (open) return open.id;
			const [last] = await newestId({ site, visitor });
			return last?.id;
		},
	};
}
