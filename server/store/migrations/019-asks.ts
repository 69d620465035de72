import { type Kysely, type Migration, sql } from "kysely";
import { alerts } from "./019-alerts.ts";
import { cards } from "./019-cards.ts";
import { webhooks } from "./019-webhook.ts";
import { addIndex } from "./add-index.ts";

/** Everything that a shopper is asked, with what became of it; surveys, comment cards, orders, and calls to a shop's own server. */
export const asks: Migration = {
	async up(db: Kysely<unknown>) {
		await asked(db);
		await surveys(db);
		await orders(db);
		await cards(db);
		await webhooks(db);
		await alerts(db);
		await ratings(db);
	},
};

async function asked(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("asks")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("kind", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("cause", "text", (c) => c.notNull())
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text")
		.addColumn("asked_of", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text")
		.addColumn("asked_seq", "integer")
		.addColumn("order_id", "text")
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("agents", "text", (c) => c.notNull())
		.addColumn("language", "text")
		.addColumn("page", "text")
		.addColumn("offered_at", "bigint", (c) => c.notNull())
		.addColumn("until", "bigint", (c) => c.notNull())
		.addColumn("seen_at", "bigint")
		.addColumn("started_at", "bigint")
		.addColumn("answered_at", "bigint")
		.addColumn("done_at", "bigint")
		.addColumn("dismissed_at", "bigint")
		.addColumn("withdrawn_at", "bigint")
		.addColumn("settle_at", "bigint")
		.addColumn("settled_at", "bigint")
		.addColumn("contact", "text")
		.addColumn("hidden_at", "bigint")
		.addColumn("hidden_by", "text")
		.addColumn("hidden_why", "text")
		.addPrimaryKeyConstraint("asks_key", ["site_id", "id"])
		.execute();
	await db.schema
		.createIndex("asks_of_conversation")
		.unique()
		.on("asks")
		.columns(["site_id", "conversation_id", "asked_seq"])
		.execute();
	await addIndex(db, "asks_of_visitor", "asks", [
		"site_id",
		"visitor_id",
		"offered_at",
	]);
	await addIndex(db, "asks_of_person", "asks", [
		"site_id",
		"asked_of",
		"offered_at",
	]);
	await addIndex(db, "asks_of_survey", "asks", [
		"site_id",
		"survey_id",
		"answered_at",
		"id",
	]);
	await addIndex(db, "asks_to_settle", "asks", ["settle_at"]);
	await db.schema
		.createTable("answers")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("ask_id", "text", (c) => c.notNull())
		.addColumn("question", "text", (c) => c.notNull())
		.addColumn("number", "integer")
		.addColumn("choice", "text")
		.addColumn("words", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("answers_key", ["site_id", "ask_id", "question"])
		.execute();
	await wordsAndContacts(db);
	await db.schema
		.createTable("ask_clocks")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("asked_of", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("asked_at", "bigint", (c) => c.notNull())
		.addColumn("dropped", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("ask_clocks_key", [
			"site_id",
			"asked_of",
			"survey_id",
		])
		.execute();
	await endedAsks(db);
}

/** By days, what nobody has answered and is no row of its own any more. */
async function endedAsks(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("ended_asks")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("day", "bigint", (c) => c.notNull())
		.addColumn("cause", "text", (c) => c.notNull())
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("offered", "integer", (c) => c.notNull())
		.addColumn("seen", "integer", (c) => c.notNull())
		.addColumn("dismissed", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("ended_asks_key", [
			"site_id",
			"survey_id",
			"day",
			"version",
			"cause",
			"channel",
			"relation",
		])
		.execute();
}

/** What goes after its days is found in its order, and counted in steps. */
async function wordsAndContacts(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createIndex("answers_with_words")
		.on("answers")
		.columns(["site_id", "at", "ask_id", "question"])
		.where(sql.ref("words"), "is not", null)
		.execute();
	await db.schema
		.createIndex("asks_with_contact")
		.on("asks")
		.columns(["site_id", "answered_at", "id"])
		.where(sql.ref("contact"), "is not", null)
		.execute();
	await db.schema
		.createIndex("asks_of_nobody")
		.on("asks")
		.columns(["site_id", "channel", "offered_at"])
		.where(sql.ref("visitor_id"), "is", null)
		.where(sql.ref("answered_at"), "is", null)
		.execute();
}

async function surveys(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("surveys")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("state", "text", (c) => c.notNull())
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("rule", "text", (c) => c.notNull())
		.addColumn("answered", "integer", (c) => c.notNull())
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addColumn("made_by", "text")
		.addColumn("removed_at", "bigint")
		.addPrimaryKeyConstraint("surveys_key", ["site_id", "id"])
		.execute();
	await db.schema
		.createTable("survey_versions")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("body", "text", (c) => c.notNull())
		.addColumn("comparable_since", "text", (c) => c.notNull())
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addColumn("made_by", "text")
		.addPrimaryKeyConstraint("survey_versions_key", [
			"site_id",
			"survey_id",
			"version",
		])
		.execute();
	await db.schema
		.createTable("survey_links")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("token_hash", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("uses", "text", (c) => c.notNull())
		.addColumn("name", "text", (c) => c.notNull())
		.addColumn("order_id", "text")
		.addColumn("ask_id", "text")
		.addColumn("used_by", "text")
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addColumn("made_by", "text")
		.addColumn("expires_at", "bigint")
		.addColumn("ended_at", "bigint")
		.addPrimaryKeyConstraint("survey_links_key", ["token_hash"])
		.execute();
	await addIndex(db, "survey_links_by_end", "survey_links", ["expires_at"]);
	await madeLinks(db);
}

/** Those that people have made: of mailed ones there may be any number. */
async function madeLinks(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createIndex("survey_links_of_survey")
		.on("survey_links")
		.columns(["site_id", "survey_id", "made_at"])
		.where(sql.ref("made_by"), "is not", null)
		.execute();
}

async function orders(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("orders")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("delivered_at", "bigint")
		.addColumn("products", "text", (c) => c.notNull())
		.addColumn("subject", "text")
		.addColumn("email", "text")
		.addColumn("may_mail", "integer", (c) => c.notNull())
		.addColumn("language", "text")
		.addColumn("told_at", "bigint", (c) => c.notNull())
		.addColumn("erased_at", "bigint")
		.addPrimaryKeyConstraint("orders_key", ["site_id", "id"])
		.execute();
	await addIndex(db, "orders_by_time", "orders", ["at"]);
	await addIndex(db, "orders_of_subject", "orders", [
		"site_id",
		"subject",
		"at",
	]);
	await addIndex(db, "orders_of_email", "orders", ["site_id", "email"]);
	await db.schema
		.createTable("survey_invitations")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("order_id", "text", (c) => c.notNull())
		.addColumn("due_at", "bigint")
		.addColumn("until", "bigint", (c) => c.notNull())
		.addColumn("state", "text", (c) => c.notNull())
		.addColumn("ask_id", "text")
		.addPrimaryKeyConstraint("survey_invitations_key", [
			"site_id",
			"order_id",
			"survey_id",
		])
		.execute();
	await addIndex(db, "survey_invitations_due", "survey_invitations", [
		"due_at",
	]);
}

/**
 * A rating was an ask of the survey after a conversation, in its first version, and is kept as one with its answers. Its
 * id is made of what named it: the end of the conversation's, and the number of the entry.
 */
async function ratings(db: Kysely<unknown>): Promise<void> {
	const id = sql`substr(r.conversation_id, 8, 15) || substr(cast(10000000 + r.asked_seq as text), 2, 7)`;
	await sql`
		insert into asks (site_id, id, kind, survey_id, version, cause, channel, visitor_id, asked_of, conversation_id,
			asked_seq, relation, agents, language, offered_at, until, started_at, answered_at, done_at, settled_at)
		select r.site_id, ${id}, 'rating', 'after-chat', 1, 'chat', 'chat', c.visitor_id,
			case when v.subject is null then 'v:' || c.visitor_id else 's:' || v.subject end,
			r.conversation_id, r.asked_seq, r.relation, r.agents, c.language, r.asked_at, r.asked_at + 259200000,
			r.given_at, r.given_at, case when r.comment is not null then r.given_at end, r.given_at
		from ratings as r
		join conversations as c on c.site_id = r.site_id and c.id = r.conversation_id
		join visitors as v on v.site_id = c.site_id and v.id = c.visitor_id
	`.execute(db);
	for (const [question, column, from] of [
		["score", "number", "score"],
		["solved", "choice", "solved"],
		["comment", "words", "comment"],
	] as const)
		await sql`
			insert into answers (site_id, ask_id, question, ${sql.ref(column)}, at)
			select r.site_id, ${id}, ${sql.lit(question)}, r.${sql.ref(from)}, r.given_at
			from ratings as r
			where r.given_at is not null and r.${sql.ref(from)} is not null
		`.execute(db);
	await db.schema.dropTable("ratings").execute();
}
