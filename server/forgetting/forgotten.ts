import type { Kysely } from "kysely";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";

/** What a capability erases of a visitor beside all conversations, in the same transaction. */
export type ForgetVisitorStep = (
	tx: Kysely<CoreTables>,
	visitor: VisitorKey,
	now: number,
) => Promise<void>;

/** Part of the transaction after which nobody is known by it. */
export async function forgotten(
	tx: Kysely<CoreTables>,
	site: string,
	visitor: string,
	now: number,
	steps: readonly ForgetVisitorStep[],
): Promise<void> {
	for (const step of steps) await step(tx, { site_id: site, id: visitor }, now);
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
