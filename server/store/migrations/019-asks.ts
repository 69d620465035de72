import { type Kysely, type Migration, sql } from "kysely";

/** Everything that a shopper is asked, with what became of it; surveys, comment cards, orders, and calls to a shop's own server. */
export const asks: Migration = {
	async up(db: Kysely<unknown>) {
		await asked(db);
		await surveys(db);
		await orders(db);
		await cards(db);
		await cardsWithWords(db);
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
	await index(db, "asks_of_visitor", "asks", [
		"site_id",
		"visitor_id",
		"offered_at",
	]);
	await index(db, "asks_of_person", "asks", [
		"site_id",
		"asked_of",
		"offered_at",
	]);
	await index(db, "asks_of_survey", "asks", [
		"site_id",
		"survey_id",
		"answered_at",
		"id",
	]);
	await index(db, "asks_to_settle", "asks", ["settle_at"]);
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
	await index(db, "survey_links_by_end", "survey_links", ["expires_at"]);
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
	await index(db, "orders_by_time", "orders", ["at"]);
	await index(db, "orders_of_subject", "orders", ["site_id", "subject", "at"]);
	await index(db, "orders_of_email", "orders", ["site_id", "email"]);
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
	await index(db, "survey_invitations_due", "survey_invitations", ["due_at"]);
}

async function cards(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("comment_cards")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("client_id", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text")
		.addColumn("kind", "text", (c) => c.notNull())
		.addColumn("text", "text")
		.addColumn("about", "text")
		.addColumn("agent_id", "text")
		.addColumn("wants_answer", "integer", (c) => c.notNull())
		.addColumn("contact", "text")
		.addColumn("language", "text", (c) => c.notNull())
		.addColumn("channel", "text", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("order_id", "text")
		.addColumn("conversation_id", "text")
		.addColumn("message_seq", "integer")
		.addColumn("ask_id", "text")
		.addColumn("state", "text")
		.addColumn("note", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("settled_at", "bigint")
		.addColumn("hidden_at", "bigint")
		.addColumn("hidden_by", "text")
		.addColumn("hidden_why", "text")
		.addColumn("erased_at", "bigint")
		.addPrimaryKeyConstraint("comment_cards_key", ["site_id", "id"])
		.execute();
	await db.schema
		.createIndex("comment_cards_once")
		.unique()
		.on("comment_cards")
		.columns(["site_id", "client_id"])
		.execute();
	await index(db, "comment_cards_left", "comment_cards", [
		"site_id",
		"kind",
		"at",
		"id",
	]);
	await index(db, "comment_cards_of_visitor", "comment_cards", [
		"site_id",
		"visitor_id",
		"at",
		"id",
	]);
	await index(db, "comment_cards_of_agent", "comment_cards", [
		"site_id",
		"agent_id",
		"at",
		"id",
	]);
}

/** Those with words, which go after their days. */
async function cardsWithWords(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createIndex("comment_cards_with_words")
		.on("comment_cards")
		.columns(["site_id", "at", "id"])
		.where(sql.ref("erased_at"), "is", null)
		.execute();
}

async function webhooks(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("webhooks")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("url", "text", (c) => c.notNull())
		.addColumn("secret", "text", (c) => c.notNull())
		.addColumn("older_secret", "text")
		.addColumn("older_until", "bigint")
		.addColumn("events", "text", (c) => c.notNull())
		.addColumn("texts", "integer", (c) => c.notNull())
		.addColumn("dropped", "integer", (c) => c.notNull())
		.addColumn("ended_at", "bigint")
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("webhooks_key", ["site_id"])
		.execute();
	await db.schema
		.createTable("webhook_messages")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("type", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text")
		.addColumn("body", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("due_at", "bigint")
		.addColumn("tries", "integer", (c) => c.notNull())
		.addColumn("answered", "text")
		.addColumn("answered_at", "bigint")
		.addPrimaryKeyConstraint("webhook_messages_key", ["site_id", "id"])
		.execute();
	await index(db, "webhook_messages_at", "webhook_messages", ["site_id", "at"]);
	await index(db, "webhook_messages_of_visitor", "webhook_messages", [
		"site_id",
		"visitor_id",
	]);
	const some = (name: string, columns: string[], which: "is" | "is not") =>
		db.schema
			.createIndex(name)
			.on("webhook_messages")
			.columns(columns)
			.where(sql.ref("due_at"), which, null)
			.execute();
	await some("webhook_messages_due", ["due_at"], "is not");
	await some("webhook_messages_waiting", ["site_id", "due_at"], "is not");
	await some("webhook_messages_ended", ["at"], "is");
}

/** Bad answers that somebody of the staff has to see, and whom each person wants to be called by. */
async function alerts(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("alerts")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("ask_id", "text", (c) => c.notNull())
		.addColumn("survey_id", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text")
		.addColumn("conversation_id", "text")
		.addColumn("asked_seq", "integer")
		.addColumn("score", "integer")
		.addColumn("solved", "text")
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("call_at", "bigint")
		.addColumn("ended_at", "bigint")
		.addColumn("ended_by", "text")
		.addColumn("ended_why", "text")
		.addPrimaryKeyConstraint("alerts_key", ["site_id", "ask_id"])
		.execute();
	await index(db, "alerts_to_call", "alerts", ["call_at"]);
	await index(db, "alerts_of_visitor", "alerts", ["site_id", "visitor_id"]);
	await db.schema
		.createIndex("alerts_open")
		.on("alerts")
		.columns(["site_id", "at", "ask_id"])
		.where(sql.ref("ended_at"), "is", null)
		.execute();
	await db.schema
		.createTable("alert_choices")
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("push", "integer", (c) => c.notNull())
		.addColumn("mail", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("alert_choices_key", ["person_id"])
		.execute();
	await db.schema
		.createTable("alert_calls")
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.execute();
	await index(db, "alert_calls_of_person", "alert_calls", ["person_id", "at"]);
	await index(db, "alert_calls_at", "alert_calls", ["at"]);
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

function index(
	db: Kysely<unknown>,
	name: string,
	table: string,
	columns: string[],
): Promise<void> {
	return db.schema.createIndex(name).on(table).columns(columns).execute();
}
