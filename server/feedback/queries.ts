import { type Kysely, sql } from "kysely";
import { AFTER_CHAT } from "../../protocol/survey.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { ConversationKey } from "../store/contract/store.ts";
import { type AlertStore, alertQueries } from "./alert-queries.ts";
import { type AnswerStore, answerQueries } from "./answer-queries.ts";
import { type CommentStore, commentQueries } from "./comment-queries.ts";
import { type CreditStore, creditQueries } from "./credit-queries.ts";
import {
	type InvitationStore,
	invitationQueries,
} from "./invitation-queries.ts";
import { type LinkStore, linkQueries } from "./link-queries.ts";
import { type OrderStore, orderQueries } from "./order-queries.ts";
import type { FeedbackTables, GivenRating, RatingRow } from "./rows.ts";
import {
	type SurveyFigureStore,
	surveyFigureQueries,
} from "./survey-figure-queries.ts";
import { type SurveyStore, surveyQueries } from "./survey-queries.ts";

type Tables = CoreTables & FeedbackTables;

/** What was asked and answered. */
export interface FeedbackStore
	extends AnswerStore,
		CreditStore,
		CommentStore,
		InvitationStore,
		LinkStore,
		OrderStore,
		SurveyStore,
		SurveyFigureStore,
		AlertStore {
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
		...answerQueries(db),
		...creditQueries(db),
		...commentQueries(db),
		...invitationQueries(db),
		...linkQueries(db),
		...orderQueries(db),
		...surveyQueries(db),
		...surveyFigureQueries(db),
		...alertQueries(db),
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
			ratings(db)
				.where("a.site_id", "=", conversation.site_id)
				.where("a.conversation_id", "=", conversation.id)
				.where("a.asked_seq", "=", asked)
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
			const rows = await ratings(db)
				.where("a.site_id", "=", site_id)
				.where("a.conversation_id", "=", id)
				.execute();
			// Not asked of the database: it would look through all that the site was ever given.
			return rows.filter(({ score }) => score !== null);
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
	return ratings(db)
		.innerJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "a.site_id")
				.onRef("c.id", "=", "a.conversation_id"),
		)
		.select(["c.visitor_name", "c.ref"])
		.where("a.site_id", "=", site)
		.where("a.survey_id", "=", AFTER_CHAT)
		.where("a.answered_at", "<=", before)
		.where("s.number", "is not", null)
		.orderBy("a.answered_at", "desc")
		.limit(most)
		.execute();
}

/** What is asked after conversations, with what the chat's own questions were answered with. */
function ratings(db: Kysely<Tables>) {
	return db
		.selectFrom("asks as a")
		.leftJoin("answers as s", (join) =>
			join
				.onRef("s.site_id", "=", "a.site_id")
				.onRef("s.ask_id", "=", "a.id")
				.on("s.question", "=", sql.lit("score")),
		)
		.leftJoin("answers as d", (join) =>
			join
				.onRef("d.site_id", "=", "a.site_id")
				.onRef("d.ask_id", "=", "a.id")
				.on("d.question", "=", sql.lit("solved")),
		)
		.leftJoin("answers as w", (join) =>
			join
				.onRef("w.site_id", "=", "a.site_id")
				.onRef("w.ask_id", "=", "a.id")
				.on("w.question", "=", sql.lit("comment")),
		)
		.select([
			"a.site_id",
			"a.id as ask_id",
			"a.conversation_id",
			"a.asked_seq",
			"a.offered_at as asked_at",
			"a.relation",
			"a.agents",
			"s.number as score",
			"d.choice as solved",
			"w.words as comment",
			"a.answered_at as given_at",
			"a.contact",
			"a.hidden_at",
		])
		.$castTo<RatingRow>();
}
