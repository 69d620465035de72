import { type Kysely, sql } from "kysely";
import { countInSteps } from "../ports/count-in-steps.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { AnswerRow, FeedbackTables } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

type WordsKey = Pick<AnswerRow, "at" | "ask_id" | "question">;
interface ContactKey {
	answered_at: number;
	id: string;
}

/** The ask of which something went. */
export interface DroppedFrom {
	ask: string;
	survey: string;
	/** The conversation that it is about, and the entry that asked; null: none. */
	conversation: string | null;
	asked: number | null;
}

/** What shoppers wrote to ratings and surveys, where they said they can be reached, and how it goes after its days. */
export interface CommentStore {
	countComments(site: string, givenBefore: number): Promise<number>;
	/**
	 * Drops at most so many, the oldest first, also from the lines of their conversations. Answers with what they were
	 * parts of, once for each.
	 */
	dropComments(
		site: string,
		givenBefore: number,
		most: number,
		now: number,
	): Promise<DroppedFrom[]>;
}

export function commentQueries(db: Kysely<Tables>): CommentStore {
	return {
		async countComments(site, givenBefore) {
			const words = await countWords(db, site, givenBefore);
			return words + (await countContacts(db, site, givenBefore));
		},
		dropComments: (site, givenBefore, most, now) =>
			db.transaction().execute(async (tx) => {
				const words = await dropWords(tx, site, givenBefore, most);
				const left = most - words.length;
				const contacts = await dropContacts(tx, site, givenBefore, left);
				const dropped = [...words, ...contacts];
				if (dropped.length > 0)
					await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
				return dropped;
			}),
	};
}

function countWords(
	db: Kysely<Tables>,
	site: string,
	before: number,
): Promise<number> {
	return countInSteps<WordsKey>((after, leftOut, most) =>
		db
			.selectFrom("answers")
			.select(["at", "ask_id", "question"])
			.where("site_id", "=", site)
			.where("words", "is not", null)
			.where("at", "<", before)
			.where(({ eb, refTuple, tuple }) =>
				eb(
					refTuple("at", "ask_id", "question"),
					">",
					tuple(after?.at ?? -1, after?.ask_id ?? "", after?.question ?? ""),
				),
			)
			.orderBy("at")
			.orderBy("ask_id")
			.orderBy("question")
			.limit(most)
			.offset(leftOut)
			.execute(),
	);
}

function countContacts(
	db: Kysely<Tables>,
	site: string,
	before: number,
): Promise<number> {
	return countInSteps<ContactKey>((after, leftOut, most) =>
		db
			.selectFrom("asks")
			.select(["answered_at", "id"])
			.where("site_id", "=", site)
			.where("contact", "is not", null)
			.where("answered_at", "<", before)
			.where(({ eb, refTuple, tuple }) =>
				eb(
					refTuple("answered_at", "id"),
					">",
					tuple(after?.answered_at ?? -1, after?.id ?? ""),
				),
			)
			.orderBy("answered_at")
			.orderBy("id")
			.limit(most)
			.offset(leftOut)
			.$castTo<ContactKey>()
			.execute(),
	);
}

async function dropWords(
	tx: Kysely<Tables>,
	site: string,
	before: number,
	most: number,
): Promise<DroppedFrom[]> {
	const rows = await tx
		.selectFrom("answers as w")
		.innerJoin("asks as a", (join) =>
			join.onRef("a.site_id", "=", "w.site_id").onRef("a.id", "=", "w.ask_id"),
		)
		.select([
			"w.question",
			"a.id as ask",
			"a.survey_id as survey",
			"a.conversation_id as conversation",
			"a.asked_seq as asked",
		])
		.where("w.site_id", "=", site)
		.where("w.words", "is not", null)
		.where("w.at", "<", before)
		.orderBy("w.at")
		.limit(most)
		.execute();
	for (const { question, ...of } of rows) {
		if (question === "comment") await dropFromEntries(tx, site, of);
		await tx
			.updateTable("answers")
			.set({ words: null })
			.where("site_id", "=", site)
			.where("ask_id", "=", of.ask)
			.where("question", "=", question)
			.execute();
	}
	return rows.map(({ question: _, ...of }) => of);
}

async function dropFromEntries(
	tx: Kysely<Tables>,
	site: string,
	{ conversation, asked }: DroppedFrom,
): Promise<void> {
	if (conversation === null || asked === null) return;
	const lines = await tx
		.selectFrom("entries")
		.select(["seq", "body"])
		.where("site_id", "=", site)
		.where("conversation_id", "=", conversation)
		// It answers an ask: it stands behind it.
		.where("seq", ">", asked)
		.where(sql.ref("kind"), "=", sql.lit("rated"))
		.where("body", "is not", null)
		.execute();
	for (const { seq, body } of lines) {
		const said = JSON.parse(body ?? "") as { asked: number };
		if (said.asked !== asked) continue;
		await tx
			.updateTable("entries")
			.set({ body: JSON.stringify({ ...said, comment: null }) })
			.where("site_id", "=", site)
			.where("conversation_id", "=", conversation)
			.where("seq", "=", seq)
			.execute();
	}
}

async function dropContacts(
	tx: Kysely<Tables>,
	site: string,
	before: number,
	most: number,
): Promise<DroppedFrom[]> {
	if (most === 0) return [];
	const rows = await tx
		.selectFrom("asks")
		.select([
			"id as ask",
			"survey_id as survey",
			"conversation_id as conversation",
			"asked_seq as asked",
		])
		.where("site_id", "=", site)
		.where("contact", "is not", null)
		.where("answered_at", "<", before)
		.orderBy("answered_at")
		.limit(most)
		.execute();
	for (const { ask } of rows)
		await tx
			.updateTable("asks")
			.set({ contact: null })
			.where("site_id", "=", site)
			.where("id", "=", ask)
			.execute();
	return rows;
}
