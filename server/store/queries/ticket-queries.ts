import type { Kysely } from "kysely";
import { pruneEnded } from "../contract/prune-ended.ts";
import type { CoreTables } from "../contract/rows.ts";
import type { SignInStore } from "../contract/sign-in-store.ts";

/** What is begun and waits for its second step. */
export function ticketQueries(
	db: Kysely<CoreTables>,
): Pick<
	SignInStore,
	"keepTicket" | "ticket" | "changeTicket" | "takeTicket" | "pruneTickets"
> {
	return {
		async keepTicket(ticket) {
			await db.insertInto("tickets").values(ticket).execute();
		},
		ticket: (tokenHash) =>
			db
				.selectFrom("tickets")
				.selectAll()
				.where("token_hash", "=", tokenHash)
				.executeTakeFirst(),
		async changeTicket(tokenHash, before, data) {
			const { numUpdatedRows } = await db
				.updateTable("tickets")
				.set({ data })
				.where("token_hash", "=", tokenHash)
				.where("data", "=", before)
				.executeTakeFirst();
			return numUpdatedRows > 0;
		},
		takeTicket: (tokenHash) =>
			db
				.deleteFrom("tickets")
				.where("token_hash", "=", tokenHash)
				.returningAll()
				.executeTakeFirst(),
		pruneTickets: (endedBy, most) => pruneEnded(db, "tickets", endedBy, most),
	};
}
