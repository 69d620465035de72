import type { Kysely } from "kysely";
import type { CoreTables, VisitorRow } from "../store/contract/rows.ts";

/** Of whom somebody wants to know why they were asked. */
export interface WhomStore {
	/** Whose conversation has this reference, unless they were forgotten; of several the one who came last. */
	visitorOfRef(site: string, ref: string): Promise<VisitorRow | undefined>;
}

export function whomQueries(db: Kysely<CoreTables>): WhomStore {
	return {
		async visitorOfRef(site, ref) {
			const rows = await db
				.selectFrom("conversations as c")
				.innerJoin("visitors as v", (join) =>
					join
						.onRef("v.site_id", "=", "c.site_id")
						.onRef("v.id", "=", "c.visitor_id"),
				)
				.selectAll("v")
				.select("c.started_at")
				.where("c.site_id", "=", site)
				.where("c.ref", "=", ref)
				.where("v.forgotten_at", "is", null)
				.limit(SAME_REF)
				.execute();
			const [newest] = rows.sort((a, b) => b.started_at - a.started_at);
			if (!newest) return undefined;
			const { started_at: _, ...visitor } = newest;
			return visitor;
		},
	};
}

/** References are drawn from 33 million. */
const SAME_REF = 20;
