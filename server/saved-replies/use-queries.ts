import type { Kysely } from "kysely";
import type { SavedReplyTables, SavedReplyUseRow } from "./rows.ts";

/** How often saved replies were sent. */
export interface SavedReplyUseStore {
	/** One more in this month for each of these that is there, and is the shop's or this person's. */
	countSavedReplyUses(
		of: { site: string; person: string },
		ids: readonly string[],
		month: string,
	): Promise<void>;
	/** Of these replies, from this month on; in no order. */
	savedReplyUses(
		site: string,
		ids: readonly string[],
		from: string,
	): Promise<SavedReplyUseRow[]>;
	/** Drops at most so many counts of earlier months, the oldest first. Answers how many. */
	dropSavedReplyUses(before: string, most: number): Promise<number>;
}

export function useQueries(db: Kysely<SavedReplyTables>): SavedReplyUseStore {
	return {
		countSavedReplyUses: ({ site, person }, ids, month) =>
			db.transaction().execute(async (tx) => {
				const rows = await tx
					.selectFrom("saved_replies")
					.select(["id", "owner_id"])
					.where("site_id", "=", site)
					.where("id", "in", ids)
					.execute();
				for (const { id, owner_id } of rows)
					if (owner_id === "" || owner_id === person)
						await tx
							.insertInto("saved_reply_uses")
							.values({ site_id: site, reply_id: id, month, uses: 1 })
							.onConflict((on) =>
								on
									.columns(["site_id", "reply_id", "month"])
									.doUpdateSet((eb) => ({
										uses: eb("saved_reply_uses.uses", "+", 1),
									})),
							)
							.execute();
			}),
		savedReplyUses: (site, ids, from) =>
			db
				.selectFrom("saved_reply_uses")
				.selectAll()
				.where("site_id", "=", site)
				.where("reply_id", "in", ids)
				.where("month", ">=", from)
				.execute(),
		async dropSavedReplyUses(before, most) {
			const ended = await db
				.selectFrom("saved_reply_uses")
				.select(["site_id", "reply_id", "month"])
				.where("month", "<", before)
				.orderBy("month")
				.limit(most)
				.execute();
			for (const { site_id, reply_id, month } of ended)
				await db
					.deleteFrom("saved_reply_uses")
					.where("site_id", "=", site_id)
					.where("reply_id", "=", reply_id)
					.where("month", "=", month)
					.execute();
			return ended.length;
		},
	};
}
