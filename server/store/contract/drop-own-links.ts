import type { Kysely } from "kysely";
import type { CoreTables } from "./rows.ts";

/** Links to another device that somebody made for themselves: asked for in a session that ends, they would outlive it. */
export async function dropOwnLinks(
	tx: Kysely<CoreTables>,
	person: string,
): Promise<void> {
	await tx
		.deleteFrom("links")
		.where("person_id", "=", person)
		.where("purpose", "=", "colleague")
		.where("made_by", "=", person)
		.where("used_at", "is", null)
		.execute();
}
