import { type Kysely, sql } from "kysely";
import { markAskedAbout } from "../asks/changed-asks.ts";
import type { AskRow } from "../asks/rows.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import { byDialect } from "../store/contract/by-dialect.ts";
import type { Read } from "../store/contract/change.ts";
import type {
	AuditRow,
	CoreTables,
	VisitorKey,
} from "../store/contract/rows.ts";
import { runStatement, runWrites } from "../store/contract/run-statement.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { AnswerValue } from "./answer-values.ts";
import type { AnswerRow, FeedbackTables } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;

/** An ask with what was answered by now. */
export interface AnsweredAsk extends AskRow {
	/** JSON: [question, number, choice, words][] */
	given: string;
}

/** An ask and its answers, and how they are changed. */
export interface AnswerStore {
	answeredAsk(site: string, ask: string): Promise<AnsweredAsk | undefined>;
	/** Decides under the lock about an ask that is about no conversation. Resolves with whether anything was written. */
	changeAsk(
		site: string,
		ask: string,
		decide: (ask: AnsweredAsk | undefined) => Write[],
	): Promise<boolean>;
	/** With its line in the audit log. null: it is shown again. */
	hideAnswer(
		ask: Pick<AskRow, "site_id" | "id">,
		hidden: { at: number; by: string; why: string } | null,
		audit: AuditRow,
	): Promise<void>;
	/** What this visitor has answered of their newest asks. */
	answeredBy(
		site: string,
		visitor: string,
		most: number,
	): Promise<{ ask: string; survey: string }[]>;
	/** Answered asks of one survey, the newest first, before this one. */
	answeredAsks(
		site: string,
		survey: string,
		before: { at: number; ask: string },
		most: number,
	): Promise<AnsweredAsk[]>;
}

export function answerQueries(db: Kysely<Tables>): AnswerStore {
	const byId = (from: Kysely<Tables>, site: string, ask: string) =>
		runStatement(from as never, askById, { site, ask }).then(([row]) => row);
	return {
		answeredAsk: (site, ask) => byId(db, site, ask),
		changeAsk: (site, ask, decide) =>
			db.transaction().execute(async (tx) => {
				const writes = decide(await byId(tx, site, ask));
				await runWrites(tx as never, writes);
				return writes.length > 0;
			}),
		hideAnswer: ({ site_id, id }, hidden, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.updateTable("asks")
					.set({
						hidden_at: hidden?.at ?? null,
						hidden_by: hidden?.by ?? null,
						hidden_why: hidden?.why ?? null,
					})
					.where("site_id", "=", site_id)
					.where("id", "=", id)
					.execute();
				await markAskedAbout(tx as never, { site_id, id });
				await insertAudit(tx as unknown as Kysely<CoreTables>, [audit]);
			}),
		async answeredBy(site, visitor, most) {
			const asks = await db
				.selectFrom("asks")
				.select(["id as ask", "survey_id as survey", "answered_at"])
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.orderBy("offered_at", "desc")
				.limit(most)
				.execute();
			return asks
				.filter(({ answered_at }) => answered_at !== null)
				.map(({ ask, survey }) => ({ ask, survey }));
		},
		answeredAsks: (site, survey, before, most) =>
			answered(db)
				.where("a.site_id", "=", site)
				.where("a.survey_id", "=", survey)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple("a.answered_at", "a.id"),
						"<",
						tuple(before.at, before.ask),
					),
				)
				.orderBy("a.answered_at", "desc")
				.orderBy("a.id", "desc")
				.limit(most)
				.execute(),
	};
}

/** One value, because a decision reads one row. */
const ANSWERS = byDialect<string>({
	sqlite: sql`json_group_array(json_array(w.question, w.number, w.choice, w.words))`,
	postgres: sql`coalesce(json_agg(json_build_array(w.question, w.number, w.choice, w.words)), '[]')::text`,
});
const GIVEN = sql<string>`(select ${ANSWERS}
	from answers as w where w.site_id = a.site_id and w.ask_id = a.id)`;

export function answered(db: Kysely<Tables>) {
	return db.selectFrom("asks as a").selectAll("a").select(GIVEN.as("given"));
}

export function givenOf({ given }: Pick<AnsweredAsk, "given">): AnswerValue[] {
	const rows = JSON.parse(given) as [
		string,
		number | null,
		string | null,
		string | null,
	][];
	return rows.map(([question, number, choice, words]) => ({
		question,
		number,
		choice,
		words,
	}));
}

const askById = statement<Tables, { site: string; ask: string }, AnsweredAsk>(
	"ask with its answers",
	(db) =>
		answered(db)
			.where("a.site_id", "=", slot<string>("site"))
			.where("a.id", "=", slot<string>("ask")),
);

/** The ask of this id. */
export const askNamed: Read<{ ask: string }, AnsweredAsk> = {
	statement: askById,
	values: ({ ask }, _row, site) => ({ site, ask }),
};

/** The ask that the entry of this number made. */
export const ratingAsked: Read<{ asked: number }, AnsweredAsk> = {
	statement: statement<
		Tables,
		{ site: string; conversation: string; asked: number },
		AnsweredAsk
	>("rating", (db) =>
		answered(db)
			.where("a.site_id", "=", slot<string>("site"))
			.where("a.conversation_id", "=", slot<string>("conversation"))
			.where("a.asked_seq", "=", slot<number>("asked")),
	),
	values: ({ asked }, row, site) =>
		row && { site, conversation: row.id, asked },
};

const put = statement<Tables, AnswerRow>("put answer", (db) =>
	db
		.insertInto("answers")
		.values({
			site_id: slot<string>("site_id"),
			ask_id: slot<string>("ask_id"),
			question: slot<string>("question"),
			number: slot<number | null>("number"),
			choice: slot<string | null>("choice"),
			words: slot<string | null>("words"),
			at: slot<number>("at"),
		})
		.onConflict((on) =>
			on.columns(["site_id", "ask_id", "question"]).doUpdateSet((of) => ({
				number: of.ref("excluded.number"),
				choice: of.ref("excluded.choice"),
				words: of.ref("excluded.words"),
				at: of.ref("excluded.at"),
			})),
		),
);
export const putAnswer = (values: AnswerRow) => write(put, values);

type AnswerKey = Pick<AnswerRow, "site_id" | "ask_id" | "question">;
const drop = statement<Tables, AnswerKey>("drop answer", (db) =>
	db
		.deleteFrom("answers")
		.where("site_id", "=", slot<string>("site_id"))
		.where("ask_id", "=", slot<string>("ask_id"))
		.where("question", "=", slot<string>("question")),
);
export const dropAnswer = (values: AnswerKey) => write(drop, values);

type Counted = Pick<AskRow, "site_id" | "survey_id">;
const count = statement<Tables, Counted>("count answered", (db) =>
	db
		.updateTable("surveys")
		.set((of) => ({ answered: of("answered", "+", 1) }))
		.where("site_id", "=", slot<string>("site_id"))
		.where("id", "=", slot<string>("survey_id")),
);
/** One more of its asks is answered, for its quota. */
export const countAnswered = (values: Counted) => write(count, values);

type Contact = Pick<AskRow, "site_id" | "id"> & { contact: string };
const leave = statement<Tables, Contact>("set contact", (db) =>
	db
		.updateTable("asks")
		.set({ contact: slot<string>("contact") })
		.where("site_id", "=", slot<string>("site_id"))
		.where("id", "=", slot<string>("id")),
);
export const setContact = (values: Contact) => write(leave, values);

const eraseWords = statement<
	Tables,
	{ site_id: string; conversation_id: string }
>("erase comments", (db) =>
	db
		.updateTable("answers")
		.set({ words: null })
		.where("site_id", "=", slot<string>("site_id"))
		.where("ask_id", "in", (of) =>
			of
				.selectFrom("asks")
				.select("id")
				.where("site_id", "=", slot<string>("site_id"))
				.where("conversation_id", "=", slot<string>("conversation_id")),
		)
		.where("words", "is not", null),
);
const eraseContacts = statement<
	Tables,
	{ site_id: string; conversation_id: string }
>("erase contacts", (db) =>
	db
		.updateTable("asks")
		.set({ contact: null })
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id")),
);

interface OfConversation {
	site_id: string;
	id: string;
}
/** The scores stay: what was counted stays counted. */
export const eraseComments = ({ site_id, id }: OfConversation) =>
	write(eraseWords, { site_id, conversation_id: id });
export const eraseAskContacts = ({ site_id, id }: OfConversation) =>
	write(eraseContacts, { site_id, conversation_id: id });

/**
 * Part of the transaction after which nobody is known by a visitor: what they wrote goes from all that they were asked,
 * here and, as the shop's own person, by mail or by a link.
 */
export async function eraseAnswersOf(
	tx: Kysely<Tables>,
	{ site_id: site, id: visitor }: VisitorKey,
): Promise<void> {
	const row = await tx
		.selectFrom("visitors")
		.select("subject")
		.where("site_id", "=", site)
		.where("id", "=", visitor)
		.executeTakeFirst();
	if (row?.subject) await eraseAnswersAskedOf(tx, site, `s:${row.subject}`);
	await tx
		.updateTable("answers")
		.set({ words: null })
		.where("site_id", "=", site)
		.where("ask_id", "in", (of) =>
			of
				.selectFrom("asks")
				.select("id")
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor),
		)
		.where("words", "is not", null)
		.execute();
}

/** The same of whoever was asked under this name without having been here. */
export async function eraseAnswersAskedOf(
	tx: Kysely<Tables>,
	site: string,
	askedOf: string,
): Promise<void> {
	const theirs = tx
		.selectFrom("asks")
		.select("id")
		.where("site_id", "=", site)
		.where("asked_of", "=", askedOf);
	await tx
		.updateTable("answers")
		.set({ words: null })
		.where("site_id", "=", site)
		.where("ask_id", "in", theirs)
		.where("words", "is not", null)
		.execute();
	await tx
		.updateTable("asks")
		.set({ contact: null })
		.where("site_id", "=", site)
		.where("asked_of", "=", askedOf)
		.where("contact", "is not", null)
		.execute();
}
