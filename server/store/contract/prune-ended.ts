import type { Kysely } from "kysely";
import type { CoreTables } from "./rows.ts";

/** Drops at most so many rows that ended by then, the oldest first. Answers how many. */
export async function pruneEnded(
	db: Kysely<CoreTables>,
	table: "links" | "tickets" | "invitations",
	endedBy: number,
	most: number,
): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom(table)
		.where("token_hash", "in", (of) =>
			of
				.selectFrom(table)
				.select("token_hash")
				.where("expires_at", "<=", endedBy)
				.orderBy("expires_at")
				.limit(most),
		)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
