import type { Kysely } from "kysely";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables } from "../store/contract/rows.ts";

/** Part of the transaction after which nobody is known by it. */
export async function forgotten(
	tx: Kysely<CoreTables>,
	site: string,
	visitor: string,
	now: number,
): Promise<void> {
	await tx
		.updateTable("visitors")
		.set({
			// No token has this hash.
			token_hash: `forgotten:${visitor}`,
			subject: null,
			name: null,
			email: null,
			orders: "[]",
			proven_at: null,
			looking: null,
			reply_to: null,
			answered: null,
			forgotten_at: now,
		})
		.where("site_id", "=", site)
		.where("id", "=", visitor)
		.execute();
	await owedScrub(tx, now).execute();
	for (const table of ["visitor_tokens", "mail_links", "return_links"] as const)
		await tx
			.deleteFrom(table)
			.where("site_id", "=", site)
			.where("visitor_id", "=", visitor)
			.execute();
}
