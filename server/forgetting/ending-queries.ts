import { type Kysely, sql } from "kysely";
import { countInSteps } from "../ports/count-in-steps.ts";
import type { CoreTables, VisitorRow } from "../store/contract/rows.ts";
import { type ForgetVisitorStep, forgotten } from "./forgotten.ts";

/** What makes somebody a visitor of long ago. */
export interface LongAgo {
	/** They were not seen since. */
	seenBefore: number;
	/** Closed conversations of before then count as erased, although they may still have to be. */
	erasedBefore: number;
}

/** Where a visitor stands among those of the site, the oldest first. */
export type VisitorCursor = Pick<VisitorRow, "created_at" | "id">;

/** What goes after its days. */
export interface EndingStore {
	/** Closed since before then with texts that stand: at most so many, the oldest first. */
	conversationsToErase(
		site: string,
		closedBefore: number,
		most: number,
	): Promise<string[]>;
	countToErase(site: string, closedBefore: number): Promise<number>;
	/** Those behind the cursor who first came before `seenBefore`, each with whether they are of long ago. */
	visitorsByAge(
		site: string,
		of: LongAgo,
		after: VisitorCursor | null,
		most: number,
	): Promise<(VisitorCursor & { isLongAgo: boolean })[]>;
	/** As `forgetVisitor`, for who is still of long ago. Answers whether they were. */
	forgetLongAgo(
		site: string,
		visitor: string,
		of: LongAgo,
		now: number,
	): Promise<boolean>;
}

export function endingQueries(
	db: Kysely<CoreTables>,
	steps: readonly ForgetVisitorStep[],
): EndingStore {
	return {
		async conversationsToErase(site, closedBefore, most) {
			const rows = await toErase(db, site, closedBefore)
				.select("id")
				.orderBy("state_since")
				.limit(most)
				.execute();
			return rows.map(({ id }) => id);
		},
		countToErase: (site, closedBefore) =>
			countInSteps<{ state_since: number; id: string }>(
				(after, leftOut, most) =>
					toErase(db, site, closedBefore)
						.select(["state_since", "id"])
						.where(({ eb, refTuple, tuple }) =>
							eb(
								refTuple("state_since", "id"),
								">",
								tuple(after?.state_since ?? -1, after?.id ?? ""),
							),
						)
						.orderBy("state_since")
						.orderBy("id")
						.limit(most)
						.offset(leftOut)
						.execute(),
			),
		async visitorsByAge(site, of, after, most) {
			const rows = await db
				.selectFrom("visitors as v")
				.select(["v.id", "v.created_at", "v.proven_at"])
				.select(isKept(of).as("is_kept"))
				.where("v.site_id", "=", site)
				.where("v.forgotten_at", "is", null)
				.where("v.created_at", "<", of.seenBefore)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple("v.created_at", "v.id"),
						">",
						tuple(after?.created_at ?? -1, after?.id ?? ""),
					),
				)
				.orderBy("v.created_at")
				.orderBy("v.id")
				.limit(most)
				.execute();
			return rows.map(({ id, created_at, proven_at, is_kept }) => ({
				id,
				created_at,
				isLongAgo: !is_kept && (proven_at ?? 0) < of.seenBefore,
			}));
		},
		forgetLongAgo: (site, visitor, of, now) =>
			db.transaction().execute(async (tx) => {
				const row = await tx
					.selectFrom("visitors as v")
					.select("v.proven_at")
					.select(isKept(of).as("is_kept"))
					.where("v.site_id", "=", site)
					.where("v.id", "=", visitor)
					.where("v.forgotten_at", "is", null)
					.executeTakeFirst();
				if (!row || row.is_kept || (row.proven_at ?? 0) >= of.seenBefore)
					return false;
				await forgotten(tx, site, visitor, now, steps);
				return true;
			}),
	};
}

/** Literals, so that the index of those that are left serves. */
function toErase(db: Kysely<CoreTables>, site: string, closedBefore: number) {
	return db
		.selectFrom("conversations")
		.where("site_id", "=", site)
		.where(sql.ref("state"), "=", sql.lit("closed"))
		.where("forgotten_at", "is", null)
		.where("state_since", "<", closedBefore);
}

/** Whether the visitor `v` has a conversation with texts that stay, or one that changed since. */
function isKept({ seenBefore, erasedBefore }: LongAgo) {
	return sql<number>`exists (select 1 from conversations as c where c.site_id = v.site_id and c.visitor_id = v.id
		and (c.state_since >= ${seenBefore} or (c.forgotten_at is null
			and not (c.state = 'closed' and c.state_since < ${erasedBefore}))))`;
}
