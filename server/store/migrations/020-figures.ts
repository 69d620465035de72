import { type Kysely, type Migration, sql } from "kysely";

/** What is measured of conversations, and what is counted of it by days; times of work; ratings from elsewhere. */
export const figures: Migration = {
	async up(db: Kysely<unknown>) {
		await episodes(db);
		await promised(db);
		await days(db);
		await workload(db);
		await imported(db);
		await monday(db);
		// Who has bought again is read by the times of a shop's orders.
		await db.schema
			.createIndex("orders_of_site")
			.on("orders")
			.columns(["site_id", "at", "id"])
			.execute();
	},
};

async function episodes(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("episodes")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("first_seq", "integer", (c) => c.notNull())
		.addColumn("began_at", "bigint", (c) => c.notNull())
		.addColumn("day", "integer", (c) => c.notNull())
		.addColumn("hour", "integer", (c) => c.notNull())
		.addColumn("mode", "text", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("language", "text")
		.addColumn("team_id", "text")
		.addColumn("returning", "integer", (c) => c.notNull())
		.addColumn("outcome", "text", (c) => c.notNull())
		.addColumn("waited_ms", "bigint")
		.addColumn("gave_up_ms", "bigint")
		.addColumn("response_ms", "bigint")
		.addColumn("open_response_ms", "bigint")
		.addColumn("handled_ms", "bigint")
		.addColumn("ended_at", "bigint")
		.addColumn("agents", "text", (c) => c.notNull())
		.addColumn("tags", "text", (c) => c.notNull())
		.addColumn("closed_with", "text")
		.addColumn("told", "text")
		.addColumn("told_low", "integer")
		.addColumn("told_high", "integer")
		.addColumn("late", "integer")
		.addColumn("in_time", "integer")
		.addColumn("ask_id", "text")
		.addColumn("seen", "integer", (c) => c.notNull())
		.addColumn("started", "integer", (c) => c.notNull())
		.addColumn("answered", "integer", (c) => c.notNull())
		.addColumn("dismissed", "integer", (c) => c.notNull())
		.addColumn("withdrawn", "integer", (c) => c.notNull())
		.addColumn("hidden", "integer", (c) => c.notNull())
		.addColumn("format", "text")
		.addColumn("score", "integer")
		.addColumn("solved", "text")
		.addPrimaryKeyConstraint("episodes_key", [
			"site_id",
			"conversation_id",
			"first_seq",
		])
		.execute();
	await db.schema
		.createIndex("episodes_by_time")
		.on("episodes")
		.columns(["site_id", "began_at", "conversation_id", "first_seq"])
		.execute();
	await db.schema
		.createIndex("episodes_never_answered")
		.on("episodes")
		.columns(["site_id", "began_at", "conversation_id"])
		.where(sql.ref("outcome"), "=", sql.lit("never_answered"))
		.execute();
	await db.schema
		.createTable("episode_changes")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("marks", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("episode_changes_key", [
			"site_id",
			"conversation_id",
		])
		.execute();
}

/** Facts that stand nowhere else once they have passed. */
async function promised(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("told_answers")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("seq", "integer", (c) => c.notNull())
		.addColumn("answer_by", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("told_answers_key", [
			"site_id",
			"conversation_id",
			"seq",
		])
		.execute();
	await db.schema
		.createTable("kept_hours")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("from_at", "bigint", (c) => c.notNull())
		.addColumn("hours", "text")
		.addPrimaryKeyConstraint("kept_hours_key", ["site_id", "from_at"])
		.execute();
}

async function days(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("figure_days")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("dimension", "text", (c) => c.notNull())
		.addColumn("day", "integer", (c) => c.notNull())
		.addColumn("value", "text", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("counts", "text", (c) => c.notNull())
		.addColumn("times", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("figure_days_key", [
			"site_id",
			"dimension",
			"day",
			"value",
			"relation",
		])
		.execute();
	await db.schema
		.createTable("figure_sites")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("time_zone", "text", (c) => c.notNull())
		.addColumn("read_to", "text")
		.addColumn("built_to", "integer")
		.addPrimaryKeyConstraint("figure_sites_key", ["site_id"])
		.execute();
}

async function workload(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("workload_spans")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("from_at", "bigint", (c) => c.notNull())
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("to_at", "bigint", (c) => c.notNull())
		.addColumn("load", "integer", (c) => c.notNull())
		.addColumn("slots", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("workload_spans_key", [
			"site_id",
			"from_at",
			"person_id",
		])
		.execute();
	await db.schema
		.createTable("workload_days")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("day", "integer", (c) => c.notNull())
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("time_zone", "text", (c) => c.notNull())
		.addColumn("here_ms", "bigint", (c) => c.notNull())
		.addColumn("busy_ms", "bigint", (c) => c.notNull())
		.addColumn("held_ms", "bigint", (c) => c.notNull())
		.addColumn("slot_ms", "bigint", (c) => c.notNull())
		.addColumn("full_ms", "bigint", (c) => c.notNull())
		.addColumn("peak", "integer", (c) => c.notNull())
		.addColumn("hours", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("workload_days_key", [
			"site_id",
			"day",
			"person_id",
		])
		.execute();
}

async function imported(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("rating_imports")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("name", "text", (c) => c.notNull())
		.addColumn("format", "text", (c) => c.notNull())
		.addColumn("content_hash", "text")
		.addColumn("lines", "integer", (c) => c.notNull())
		.addColumn("last_line", "integer", (c) => c.notNull())
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addColumn("made_by", "text", (c) => c.notNull())
		.addColumn("ended_at", "bigint")
		.addColumn("removed_at", "bigint")
		.addPrimaryKeyConstraint("rating_imports_key", ["site_id", "id"])
		.execute();
	await db.schema
		.createTable("imported_ratings")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("import_id", "text", (c) => c.notNull())
		.addColumn("line", "integer", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("score", "integer", (c) => c.notNull())
		.addColumn("relation", "text")
		.addColumn("agent", "text")
		.addColumn("language", "text")
		.addColumn("comment", "text")
		.addPrimaryKeyConstraint("imported_ratings_key", [
			"site_id",
			"import_id",
			"line",
		])
		.execute();
	// What goes after its days is found in its order, and counted in steps.
	await db.schema
		.createIndex("imported_ratings_with_words")
		.on("imported_ratings")
		.columns(["site_id", "at", "import_id", "line"])
		.where(sql.ref("comment"), "is not", null)
		.execute();
	// How often a score was given on a day: figures are read from here, whatever lies in the rows.
	await db.schema
		.createTable("imported_days")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("import_id", "text", (c) => c.notNull())
		.addColumn("day", "integer", (c) => c.notNull())
		.addColumn("relation", "text", (c) => c.notNull())
		.addColumn("score", "integer", (c) => c.notNull())
		.addColumn("n", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("imported_days_key", [
			"site_id",
			"import_id",
			"day",
			"relation",
			"score",
		])
		.execute();
}

async function monday(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("monday_choices")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("mail", "integer", (c) => c.notNull())
		.addColumn("mailed_week", "integer")
		.addPrimaryKeyConstraint("monday_choices_key", ["site_id", "person_id"])
		.execute();
	await db.schema
		.createIndex("monday_choices_of_person")
		.on("monday_choices")
		.column("person_id")
		.execute();
	// Those whose authors wait for an answer.
	await db.schema
		.createIndex("comment_cards_to_answer")
		.on("comment_cards")
		.columns(["site_id", "at", "id"])
		.where(sql.ref("settled_at"), "is", null)
		.where(sql.ref("wants_answer"), "=", sql.lit(1))
		.execute();
	// Messages for whose answer a time was told.
	await db.schema
		.createIndex("conversations_by_answer")
		.on("conversations")
		.columns(["site_id", "answer_by", "id"])
		.where(sql.ref("answer_by"), "is not", null)
		.execute();
}
