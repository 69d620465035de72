import { type Kysely, sql } from "kysely";
import type { Read } from "../store/contract/change.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { CoreTables, MembershipRow } from "../store/contract/rows.ts";
import { slot, statement } from "../store/contract/statement.ts";
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

/** The later one of its closing and its mark: `closed` where the mark has closed it. */
export const closedByMark: Read<true, Pick<EntryRow, "kind">> = {
	statement: statement<
		CoreTables,
		{ site: string; conversation: string },
		Pick<EntryRow, "kind">
	>("closed by its mark", (db) =>
		db
			.selectFrom("entries")
			.select("kind")
			.where("site_id", "=", slot<string>("site"))
			.where("conversation_id", "=", slot<string>("conversation"))
			.where(sql.ref("kind"), "in", [sql.lit("closed"), sql.lit("spam_marked")])
			.orderBy("seq", "desc")
			.limit(1),
	),
	values: (_wanted, row, site) =>
		row?.spam === 1 ? { site, conversation: row.id } : null,
};

/** Who held it, where they still answer on the site. */
export const holderNow: Read<true, Pick<MembershipRow, "person_id">> = {
	statement: statement<
		CoreTables,
		{ site: string; person: string },
		Pick<MembershipRow, "person_id">
	>("holder who answers", (db) =>
		db
			.selectFrom("memberships")
			.select("person_id")
			.where("site_id", "=", slot<string>("site"))
			.where("person_id", "=", slot<string>("person"))
			.where(sql.ref("role"), "<>", sql.lit("read_only")),
	),
	values: (_wanted, row, site) =>
		row?.spam === 1 && row.agent_id !== null
			? { site, person: row.agent_id }
			: null,
};
