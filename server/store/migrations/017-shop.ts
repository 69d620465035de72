import { type Kysely, type Migration, sql } from "kysely";

/** What an owner sets of the shop itself, where its tag was seen, and when its keys were used. */
export const shop: Migration = {
	async up(db: Kysely<unknown>) {
		await addColumns(db);
		await seenOrigins(db);
		await keyUses(db);
		await hiddenValues(db);
		await foundPeople(db);
		await ending(db);
	},
};

async function addColumns(db: Kysely<unknown>): Promise<void> {
	for (const column of ["look", "contact", "retention", "masking"])
		await db.schema
			.alterTable("sites")
			.addColumn(column, "text", (c) => c.notNull().defaultTo("{}"))
			.execute();
	await db.schema.alterTable("sites").addColumn("reply_to", "text").execute();
	await db.schema
		.alterTable("people")
		.addColumn("short_name", "text")
		.execute();
	await db.schema
		.alterTable("push_devices")
		.addColumn("rung_at", "bigint")
		.execute();
	await db.schema.alterTable("files").addColumn("site_id", "text").execute();
	await index(db, "files_of_site", "files", ["site_id"]);
}

async function seenOrigins(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("seen_origins")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("origin", "text", (c) => c.notNull())
		.addColumn("listed", "integer", (c) => c.notNull())
		.addColumn("script", "text")
		.addColumn("first_at", "bigint", (c) => c.notNull())
		.addColumn("last_at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("seen_origins_key", ["site_id", "origin"])
		.execute();
	await index(db, "seen_origins_by_age", "seen_origins", ["listed", "last_at"]);
}

async function keyUses(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("identity_key_uses")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("kid", "text", (c) => c.notNull())
		.addColumn("used_at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("identity_key_uses_key", ["site_id", "kid"])
		.execute();
}

/** Bank account numbers that a message shows masked, until they are erased. */
async function hiddenValues(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("hidden_values")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("visitor_id", "text", (c) => c.notNull())
		.addColumn("client_id", "text", (c) => c.notNull())
		.addColumn("at", "integer", (c) => c.notNull())
		.addColumn("value", "text", (c) => c.notNull())
		.addColumn("erase_at", "bigint", (c) => c.notNull())
		.addPrimaryKeyConstraint("hidden_values_key", [
			"site_id",
			"visitor_id",
			"client_id",
			"at",
		])
		.execute();
	await index(db, "hidden_values_by_end", "hidden_values", ["erase_at"]);
}

/** Whoever asks by mail to be erased is found by their address, or by the reference of a conversation. */
async function foundPeople(db: Kysely<unknown>): Promise<void> {
	await index(db, "conversations_by_ref", "conversations", ["site_id", "ref"]);
	for (const column of ["email", "reply_to"])
		await sql`create index ${sql.raw(`visitors_by_${column}`)} on visitors (site_id, lower(${sql.ref(column)})) where lower(${sql.ref(column)}) is not null`.execute(
			db,
		);
}

/** What goes after its days is found by its age, and no more once it went. */
async function ending(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createIndex("conversations_to_erase")
		.on("conversations")
		.columns(["site_id", "state_since"])
		.where(sql.ref("state"), "=", sql.lit("closed"))
		.where(sql.ref("forgotten_at"), "is", null)
		.execute();
	await db.schema
		.createIndex("ratings_with_comment")
		.on("ratings")
		.columns(["site_id", "given_at"])
		.where(sql.ref("comment"), "is not", null)
		.execute();
	await db.schema
		.createIndex("visitors_by_age")
		.on("visitors")
		.columns(["site_id", "created_at", "id"])
		.where(sql.ref("forgotten_at"), "is", null)
		.execute();
}

function index(
	db: Kysely<unknown>,
	name: string,
	table: string,
	columns: string[],
): Promise<void> {
	return db.schema.createIndex(name).on(table).columns(columns).execute();
}
