import { type Kysely, sql } from "kysely";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { CoreTables, VisitorRow } from "../store/contract/rows.ts";

/** How whoever asks by mail is found. Of who was forgotten nothing is left to find. */
export interface FindingStore {
	/** By an address that the shop signed, or that they left. */
	visitorsByAddress(
		site: string,
		address: string,
		most: number,
	): Promise<VisitorRow[]>;
	/** Whose conversation has this reference. */
	visitorsByRef(site: string, ref: string, most: number): Promise<VisitorRow[]>;
	/** The newest first. */
	refsOf(
		site: string,
		visitor: string,
		most: number,
	): Promise<Pick<ConversationRow, "id" | "ref" | "started_at">[]>;
}

export function findingQueries(db: Kysely<CoreTables>): FindingStore {
	const known = (site: string) =>
		db
			.selectFrom("visitors as v")
			.selectAll("v")
			.where("v.site_id", "=", site)
			.where("v.forgotten_at", "is", null);

	return {
		async visitorsByAddress(site, address, most) {
			// Each apart: so each is found by its index.
			const found = await Promise.all(
				(["email", "reply_to"] as const).map((column) => {
					const lower = sql<string | null>`lower(${sql.ref(`v.${column}`)})`;
					return (
						known(site)
							// As the index says it.
							.where(lower, "is not", null)
							.where(lower, "=", sql<string>`lower(${address})`)
							.limit(most)
							.execute()
					);
				}),
			);
			const each = new Map(found.flat().map((row) => [row.id, row]));
			return [...each.values()].slice(0, most);
		},
		async visitorsByRef(site, ref, most) {
			const rows = await known(site)
				.innerJoin("conversations as c", (join) =>
					join
						.onRef("c.site_id", "=", "v.site_id")
						.onRef("c.visitor_id", "=", "v.id"),
				)
				.where("c.site_id", "=", site)
				.where("c.ref", "=", ref)
				.limit(most)
				.execute();
			return [...new Map(rows.map((row) => [row.id, row])).values()];
		},
		refsOf: (site, visitor, most) =>
			db
				.selectFrom("conversations")
				.select(["id", "ref", "started_at"])
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.orderBy("started_at", "desc")
				.limit(most)
				.execute(),
	};
}
