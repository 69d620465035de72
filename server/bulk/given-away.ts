import { sql } from "kysely";
import type { Read } from "../store/contract/change.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import { slot, statement } from "../store/contract/statement.ts";

interface Wanted {
	/** Id of a person of the staff. */
	by: string;
}

interface Values extends Wanted {
	site: string;
	conversation: string;
}

/** The transfer by which the holder got the conversation, where this person made it. */
export const givenAway: Read<Wanted, { seq: number }> = {
	statement: statement<CoreTables, Values, { seq: number }>(
		"transfer to the holder",
		(db) =>
			db
				.selectFrom("entries as given")
				.select("given.seq")
				.where("given.site_id", "=", slot<string>("site"))
				.where("given.conversation_id", "=", slot<string>("conversation"))
				.where(sql.ref("given.kind"), "=", sql.lit("transferred"))
				.where("given.author_id", "=", slot<string>("by"))
				.where(
					(since) =>
						since
							.selectFrom("entries as since")
							.select(({ fn }) => fn.countAll<number>().as("count"))
							.whereRef("since.site_id", "=", "given.site_id")
							.whereRef("since.conversation_id", "=", "given.conversation_id")
							.whereRef("since.seq", ">", "given.seq")
							.where(sql.ref("since.kind"), "in", [
								sql.lit("assigned"),
								sql.lit("transferred"),
							]),
					"=",
					sql.lit(1),
				)
				.orderBy("given.seq", "desc")
				.limit(1),
	),
	values: (wanted, row, site) =>
		row?.state === "open" && row.agent_id !== wanted.by
			? { ...wanted, site, conversation: row.id }
			: null,
};
