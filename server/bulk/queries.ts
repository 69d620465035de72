import { type Kysely, sql } from "kysely";
import type { EntryKind } from "../../protocol/entry.ts";
import type { Read } from "../store/contract/change.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import { slot, statement } from "../store/contract/statement.ts";
import type { ConversationKey } from "../store/contract/store.ts";

/** By these a conversation comes to somebody, or leaves them. */
export const MOVES = [
	"assigned",
	"released",
	"transferred",
	"reopened",
] as const satisfies readonly EntryKind[];

export interface BulkStore {
	/** Entries of these kinds, the newest first. */
	entriesOfKinds(
		conversation: ConversationKey,
		kinds: readonly EntryKind[],
		most: number,
	): Promise<EntryRow[]>;
}

export const bulkQueries = (db: Kysely<CoreTables>): BulkStore => ({
	entriesOfKinds: ({ site_id, id }, kinds, most) =>
		db
			.selectFrom("entries")
			.selectAll()
			.where("site_id", "=", site_id)
			.where("conversation_id", "=", id)
			.where("kind", "in", kinds)
			.orderBy("seq", "desc")
			.limit(most)
			.execute(),
});

/** The number of the entry by which it came last to whoever has it, or left them. */
export const lastMove: Read<true, Pick<EntryRow, "seq">> = {
	statement: statement<
		CoreTables,
		{ site: string; conversation: string },
		Pick<EntryRow, "seq">
	>("last move of a conversation", (db) =>
		db
			.selectFrom("entries")
			.select("seq")
			.where("site_id", "=", slot<string>("site"))
			.where("conversation_id", "=", slot<string>("conversation"))
			.where(
				"kind",
				"in",
				MOVES.map((kind) => sql.lit(kind)),
			)
			.orderBy("seq", "desc")
			.limit(1),
	),
	values: (_wanted, row, site) => row && { site, conversation: row.id },
};
