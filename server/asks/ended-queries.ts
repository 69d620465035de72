import type { Kysely } from "kysely";
import type { AskTables } from "./rows.ts";

export interface EndedStore {
	/** At most so many without an answer, offered before then to nobody who is known, the oldest first. Answers how many. */
	dropAsksOfNobody(
		site: string,
		offeredBefore: number,
		most: number,
	): Promise<number>;
}

export function endedQueries(db: Kysely<AskTables>): EndedStore {
	return {
		async dropAsksOfNobody(site, offeredBefore, most) {
			const { numDeletedRows } = await db
				.deleteFrom("asks")
				.where("site_id", "=", site)
				.where("id", "in", (of) =>
					of
						.selectFrom("asks")
						.select("id")
						.where("site_id", "=", site)
						.where("visitor_id", "is", null)
						.where("answered_at", "is", null)
						.where("offered_at", "<", offeredBefore)
						.orderBy("offered_at")
						.limit(most),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}
