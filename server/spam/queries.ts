import { type Kysely, sql } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import {
	type ConversationView,
	conversationViews,
} from "../store/contract/views.ts";

export interface SpamStore {
	/** What the site has marked, the newest closed first. */
	spam(
		site: string,
		before: { since: number; id: string } | null,
		most: number,
	): Promise<ConversationView[]>;
}

export const spamQueries = (db: Kysely<CoreTables>): SpamStore => ({
	spam: (site, before, most) =>
		conversationViews(db)
			.where("c.site_id", "=", site)
			// A literal, so that the index of what is marked serves.
			.where(sql<boolean>`c.spam = 1`)
			.$if(before !== null, (query) =>
				query.where((eb) =>
					eb(
						eb.refTuple("c.state_since", "c.id"),
						"<",
						eb.tuple(before?.since ?? 0, before?.id ?? ""),
					),
				),
			)
			.orderBy("c.state_since", "desc")
			.orderBy("c.id", "desc")
			.limit(most)
			.execute() as Promise<ConversationView[]>,
});
