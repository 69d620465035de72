import { type Kysely, sql } from "kysely";
import { countInSteps } from "../ports/count-in-steps.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { FeedbackTables, GivenRating } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

type CommentKey = Pick<
	GivenRating,
	"given_at" | "conversation_id" | "asked_seq"
>;

/** What shoppers wrote to their ratings, and how it goes after its days. */
export interface CommentStore {
	countComments(site: string, givenBefore: number): Promise<number>;
	/**
	 * Drops at most so many, the oldest first, also from the lines of their conversations. Answers with what is left of
	 * the ratings.
	 */
	dropComments(
		site: string,
		givenBefore: number,
		most: number,
		now: number,
	): Promise<GivenRating[]>;
}

export function commentQueries(db: Kysely<Tables>): CommentStore {
	return {
		countComments: (site, givenBefore) =>
			countInSteps<CommentKey>((after, leftOut, most) =>
				db
					.selectFrom("ratings")
					.select(["given_at", "conversation_id", "asked_seq"])
					.where("site_id", "=", site)
					.where("comment", "is not", null)
					.where("given_at", "<", givenBefore)
					.where(({ eb, refTuple, tuple }) =>
						eb(
							refTuple("given_at", "conversation_id", "asked_seq"),
							">",
							tuple(
								after?.given_at ?? -1,
								after?.conversation_id ?? "",
								after?.asked_seq ?? 0,
							),
						),
					)
					.orderBy("given_at")
					.orderBy("conversation_id")
					.orderBy("asked_seq")
					.limit(most)
					.offset(leftOut)
					.execute(),
			),
		dropComments: (site, givenBefore, most, now) =>
			db.transaction().execute(async (tx) => {
				const rows = await tx
					.selectFrom("ratings as r")
					.innerJoin("conversations as c", (join) =>
						join
							.onRef("c.site_id", "=", "r.site_id")
							.onRef("c.id", "=", "r.conversation_id"),
					)
					.selectAll("r")
					.select(["c.visitor_name", "c.ref"])
					.where("r.site_id", "=", site)
					.where("r.comment", "is not", null)
					.where("r.given_at", "<", givenBefore)
					.orderBy("r.given_at")
					.limit(most)
					.execute();
				for (const row of rows) await drop(tx, row);
				if (rows.length > 0)
					await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
				return rows.map((row) => ({ ...row, comment: null }));
			}),
	};
}

async function drop(tx: Kysely<Tables>, of: GivenRating): Promise<void> {
	const lines = await tx
		.selectFrom("entries")
		.select(["seq", "body"])
		.where("site_id", "=", of.site_id)
		.where("conversation_id", "=", of.conversation_id)
		// It answers an ask: it stands behind it.
		.where("seq", ">", of.asked_seq)
		.where(sql.ref("kind"), "=", sql.lit("rated"))
		.where("body", "is not", null)
		.execute();
	for (const { seq, body } of lines) {
		const said = JSON.parse(body ?? "") as { asked: number };
		if (said.asked !== of.asked_seq) continue;
		await tx
			.updateTable("entries")
			.set({ body: JSON.stringify({ ...said, comment: null }) })
			.where("site_id", "=", of.site_id)
			.where("conversation_id", "=", of.conversation_id)
			.where("seq", "=", seq)
			.execute();
	}
	await tx
		.updateTable("ratings")
		.set({ comment: null })
		.where("site_id", "=", of.site_id)
		.where("conversation_id", "=", of.conversation_id)
		.where("asked_seq", "=", of.asked_seq)
		.execute();
}
