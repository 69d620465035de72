import type { Kysely } from "kysely";
import type { SeenOriginRow, TagTables } from "./rows.ts";

/** Where tags were seen. */
export interface TagStore {
	/** Keeps when it was first seen, and the script that was known where none is now. Of a site at most so many. */
	seeOrigin(seen: Omit<SeenOriginRow, "first_at">, most: number): Promise<void>;
	/** In no order. */
	seenOrigins(site: string): Promise<SeenOriginRow[]>;
	/** Drops at most so many that were last seen by then, the oldest first. Answers how many. */
	pruneSeenOrigins(
		listed: boolean,
		lastBy: number,
		most: number,
	): Promise<number>;
}

export function tagQueries(db: Kysely<TagTables>): TagStore {
	const seenOrigins = (on: Kysely<TagTables>, site: string) =>
		on
			.selectFrom("seen_origins")
			.selectAll()
			.where("site_id", "=", site)
			.execute();

	return {
		seenOrigins: (site) => seenOrigins(db, site),
		seeOrigin: ({ site_id, origin, ...set }, most) =>
			db.transaction().execute(async (tx) => {
				const { script, ...known } = set;
				await tx
					.insertInto("seen_origins")
					.values({ site_id, origin, first_at: set.last_at, ...set })
					.onConflict((on) =>
						on
							.columns(["site_id", "origin"])
							.doUpdateSet(script === null ? known : set),
					)
					.execute();
				const rows = await seenOrigins(tx, site_id);
				const tooMany = rows.sort(byUse).slice(most);
				if (tooMany.length === 0) return;
				await tx
					.deleteFrom("seen_origins")
					.where("site_id", "=", site_id)
					.where(
						"origin",
						"in",
						tooMany.map((row) => row.origin),
					)
					.execute();
			}),
		async pruneSeenOrigins(listed, lastBy, most) {
			const ended = await db
				.selectFrom("seen_origins")
				.select(["site_id", "origin"])
				.where("listed", "=", listed ? 1 : 0)
				.where("last_at", "<=", lastBy)
				.orderBy("last_at")
				.limit(most)
				.execute();
			for (const { site_id, origin } of ended)
				await db
					.deleteFrom("seen_origins")
					.where("site_id", "=", site_id)
					.where("origin", "=", origin)
					// Seen again meanwhile, it stays.
					.where("last_at", "<=", lastBy)
					.execute();
			return ended.length;
		},
	};
}

/** Those that may carry the chat before those that anybody can make up; then the newest. */
function byUse(one: SeenOriginRow, other: SeenOriginRow): number {
	return other.listed - one.listed || other.last_at - one.last_at;
}
