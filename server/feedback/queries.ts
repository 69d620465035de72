import type { Kysely } from "kysely";
import type { Read } from "../store/contract/change.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import { slot, statement, write } from "../store/contract/statement.ts";
import type { ConversationKey } from "../store/contract/store.ts";
import { type CommentStore, commentQueries } from "./comment-queries.ts";
import { type CreditStore, creditQueries } from "./credit-queries.ts";
import type { FeedbackTables, GivenRating, RatingRow } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** What was asked and answered. */
export interface FeedbackStore extends CreditStore, CommentStore {
	/** Closed conversations whose shopper is to be asked by now, and when the next one is due. */
	askDue(now: number): Promise<{ due: ConversationRow[]; next: number | null }>;
	rating(
		conversation: ConversationKey,
		asked: number,
	): Promise<RatingRow | undefined>;
	/** Answered ratings, newest first. */
	ratings(
		sites: readonly string[],
		before: number,
		most: number,
	): Promise<GivenRating[]>;
	/** The answered ratings of one conversation. */
	ratingsOf(conversation: ConversationKey): Promise<RatingRow[]>;
}

export function feedbackQueries(db: Kysely<Tables>): FeedbackStore {
	return {
		...creditQueries(db),
		...commentQueries(db),
		async askDue(now) {
			const due = await db
				.selectFrom("conversations")
				.selectAll()
				.where("ask_at", "is not", null)
				.where("ask_at", "<=", now)
				.orderBy("ask_at")
				.limit(200)
				.execute();
			const next = await db
				.selectFrom("conversations")
				.select("ask_at")
				.where("ask_at", ">", now)
				.orderBy("ask_at")
				.limit(1)
				.executeTakeFirst();
			return { due, next: next?.ask_at ?? null };
		},
		rating: (conversation, asked) =>
			db
				.selectFrom("ratings")
				.selectAll()
				.where("site_id", "=", conversation.site_id)
				.where("conversation_id", "=", conversation.id)
				.where("asked_seq", "=", asked)
				.executeTakeFirst(),
		async ratings(sites, before, most) {
			const lists = await Promise.all(
				sites.map((site) => ratingsOfSite(db, site, before, most)),
			);
			return lists
				.flat()
				.sort((a, b) => (b.given_at ?? 0) - (a.given_at ?? 0))
				.slice(0, most);
		},
		async ratingsOf({ site_id, id }) {
			const rows = await db
				.selectFrom("ratings")
				.selectAll()
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.execute();
			// Not asked of the database: it would look through all that the site was ever given.
			return rows.filter(({ given_at }) => given_at !== null);
		},
	};
}

/** Each site apart: a query over several would sort all that they ever got. */
function ratingsOfSite(
	db: Kysely<Tables>,
	site: string,
	before: number,
	most: number,
): Promise<GivenRating[]> {
	return db
		.selectFrom("ratings as r")
		.innerJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "r.site_id")
				.onRef("c.id", "=", "r.conversation_id"),
		)
		.selectAll("r")
		.select(["c.visitor_name", "c.ref"])
		.where("r.site_id", "=", site)
		.where("r.given_at", "<=", before)
		.orderBy("r.given_at", "desc")
		.limit(most)
		.execute();
}

/** The rating that was asked for by the entry of this number. */
export const ratingAsked: Read<{ asked: number }, RatingRow> = {
	statement: statement<
		Tables,
		{ site: string; conversation: string; asked: number },
		RatingRow
	>("rating", (db) =>
		db
			.selectFrom("ratings")
			.selectAll()
			.where("site_id", "=", slot<string>("site"))
			.where("conversation_id", "=", slot<string>("conversation"))
			.where("asked_seq", "=", slot<number>("asked")),
	),
	values: ({ asked }, row, site) =>
		row && { site, conversation: row.id, asked },
};

type Asked = Pick<
	RatingRow,
	| "site_id"
	| "conversation_id"
	| "asked_seq"
	| "asked_at"
	| "relation"
	| "agents"
>;

const insert = statement<Tables, Asked>("insert rating", (db) =>
	db.insertInto("ratings").values({
		site_id: slot<string>("site_id"),
		conversation_id: slot<string>("conversation_id"),
		asked_seq: slot<number>("asked_seq"),
		asked_at: slot<number>("asked_at"),
		relation: slot<RatingRow["relation"]>("relation"),
		agents: slot<string>("agents"),
		format: "faces",
		score: null,
		solved: null,
		comment: null,
		given_at: null,
	}),
);

/** Keeps a rating that is not answered yet. */
export const insertRating = (values: Asked) => write(insert, values);

type Answered = Pick<
	RatingRow,
	| "site_id"
	| "conversation_id"
	| "asked_seq"
	| "score"
	| "solved"
	| "comment"
	| "given_at"
>;

const answer = statement<Tables, Answered>("answer rating", (db) =>
	db
		.updateTable("ratings")
		.set({
			score: slot<RatingRow["score"]>("score"),
			solved: slot<RatingRow["solved"]>("solved"),
			comment: slot<RatingRow["comment"]>("comment"),
			given_at: slot<number>("given_at"),
		})
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id"))
		.where("asked_seq", "=", slot<number>("asked_seq")),
);

export const answerRating = (values: Answered) => write(answer, values);

type OfConversation = Pick<RatingRow, "site_id" | "conversation_id">;

const nullComments = statement<Tables, OfConversation>("erase comments", (db) =>
	db
		.updateTable("ratings")
		.set({ comment: null })
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id")),
);

/** The scores stay: what was counted stays counted. */
export const eraseComments = ({
	site_id,
	id,
}: Pick<ConversationRow, "site_id" | "id">) =>
	write(nullComments, { site_id, conversation_id: id });
