import type { Kysely } from "kysely";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables } from "../store/contract/rows.ts";

/** What is known of one visitor, and how it goes. */
export interface ForgettingStore {
	/** Ids of the visitor's conversations whose texts stand. */
	unforgotten(site: string, visitor: string): Promise<string[]>;
	/** Nobody is known by it any more: no token, name, address, order or link. From then on nothing begins with it. */
	forgetVisitor(site: string, visitor: string, now: number): Promise<void>;
}

export function forgettingQueries(db: Kysely<CoreTables>): ForgettingStore {
	return {
		async unforgotten(site, visitor) {
			const rows = await db
				.selectFrom("conversations")
				.select("id")
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.where("forgotten_at", "is", null)
				.execute();
			return rows.map(({ id }) => id);
		},
		async forgetVisitor(site, visitor, now) {
			await db.transaction().execute(async (tx) => {
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
				for (const table of [
					"visitor_tokens",
					"mail_links",
					"return_links",
				] as const)
					await tx
						.deleteFrom(table)
						.where("site_id", "=", site)
						.where("visitor_id", "=", visitor)
						.execute();
			});
		},
	};
}
