import type { Kysely } from "kysely";
import type { ReturnLinkRow } from "../store/contract/rows.ts";
import type { NotificationDb } from "./rows.ts";

/** Links that a shopper keeps to come back by. */
export interface ReturnLinkStore {
	/** In place of the visitor's one before. The same again lasts longer, and keeps its openings. */
	keepReturnLink(
		link: Omit<ReturnLinkRow, "openings">,
	): Promise<"kept" | "taken" | "forgotten">;
	returnLink(tokenHash: string): Promise<ReturnLinkRow | undefined>;
	/** Counts one more browser; false: it has ended, was replaced, or so many have opened it already. */
	useReturnLink(
		tokenHash: string,
		now: number,
		openings: number,
	): Promise<boolean>;
	/** Drops at most so many that ended before this time. Answers how many. */
	pruneReturnLinks(before: number, most: number): Promise<number>;
}

export function returnLinkQueries(db: Kysely<NotificationDb>): ReturnLinkStore {
	return {
		async keepReturnLink(link) {
			return db.transaction().execute(async (tx) => {
				const visitor = await tx
					.selectFrom("visitors")
					.select("id")
					.where("site_id", "=", link.site_id)
					.where("id", "=", link.visitor_id)
					.where("forgotten_at", "is", null)
					.executeTakeFirst();
				if (!visitor) return "forgotten";
				const before = await tx
					.selectFrom("return_links")
					.selectAll()
					.where("token_hash", "=", link.token_hash)
					.executeTakeFirst();
				const isOthers =
					before &&
					(before.site_id !== link.site_id ||
						before.visitor_id !== link.visitor_id);
				if (isOthers) return "taken";
				const openings = before?.openings ?? 0;
				const { token_hash, expires_at } = link;
				await tx
					.insertInto("return_links")
					.values({ ...link, openings })
					.onConflict((on) =>
						on
							.columns(["site_id", "visitor_id"])
							.doUpdateSet({ token_hash, expires_at, openings }),
					)
					.execute();
				return "kept";
			});
		},
		returnLink: (tokenHash) =>
			db
				.selectFrom("return_links")
				.selectAll()
				.where("token_hash", "=", tokenHash)
				.executeTakeFirst(),
		async useReturnLink(tokenHash, now, openings) {
			const { numUpdatedRows } = await db
				.updateTable("return_links")
				.set((of) => ({ openings: of("openings", "+", 1) }))
				.where("token_hash", "=", tokenHash)
				.where("expires_at", ">", now)
				.where("openings", "<", openings)
				.executeTakeFirst();
			return numUpdatedRows > 0;
		},
		async pruneReturnLinks(before, most) {
			const { numDeletedRows } = await db
				.deleteFrom("return_links")
				.where("token_hash", "in", (of) =>
					of
						.selectFrom("return_links")
						.select("token_hash")
						.where("expires_at", "<", before)
						.orderBy("expires_at")
						.limit(most),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}
