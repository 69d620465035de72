import { sql } from "kysely";
import type { Read } from "../store/contract/change.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import { slot, statement } from "../store/contract/statement.ts";

interface Wanted {
	/** The newest entry that the sender has seen. */
	seen: number;
	/** The sender. */
	author: string;
	/** Server milliseconds. */
	since: number;
}

interface Values extends Wanted {
	site: string;
	conversation: string;
}

/**
 * The newest answer of somebody else of the staff that the sender has not seen. Read only where an agent has written
 * since: an ordinary message costs a comparison.
 */
export const answerOfOther: Read<Wanted | null, { name: string }> = {
	statement: statement<CoreTables, Values, { name: string }>(
		"answer of a colleague",
		(db) =>
			db
				.selectFrom("entries")
				.select("author_name as name")
				.where("site_id", "=", slot<string>("site"))
				.where("conversation_id", "=", slot<string>("conversation"))
				.where("seq", ">", slot<number>("seen"))
				.where(sql.ref("kind"), "=", sql.lit("message"))
				.where(sql.ref("author_kind"), "=", sql.lit("agent"))
				.where("author_id", "<>", slot<string>("author"))
				.where("at", ">", slot<number>("since"))
				.orderBy("seq", "desc")
				.limit(1),
	),
	values: (wanted, row, site) =>
		wanted &&
		row &&
		row.last_agent_at > wanted.since &&
		row.last_seq > wanted.seen
			? { ...wanted, site, conversation: row.id }
			: null,
};
