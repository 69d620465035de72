import type { Kysely, Migration } from "kysely";

/** Passwords, second factors, passkeys, invitations, what a session is, the audit log, and settings to take back. */
export const accounts: Migration = {
	async up(db: Kysely<unknown>) {
		await addColumns(db);
		await signingIn(db);
		await passkeys(db);
		await invitations(db);
		await settingVersions(db);
	},
};

async function addColumns(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable("people").addColumn("picture", "text").execute();
	await db.schema
		.alterTable("sites")
		.addColumn("session_days", "integer", (c) => c.notNull().defaultTo(30))
		.execute();
	await db.schema
		.alterTable("sites")
		.addColumn("second_factor", "integer", (c) => c.notNull().defaultTo(0))
		.execute();
	await db.schema
		.alterTable("sites")
		.addColumn("audit_days", "integer", (c) => c.notNull().defaultTo(365))
		.execute();
	await db.schema.alterTable("sessions").addColumn("browser", "text").execute();
	await db.schema.alterTable("sessions").addColumn("system", "text").execute();
	for (const column of ["fresh_at", "second_factor_at"])
		await db.schema
			.alterTable("sessions")
			.addColumn(column, "bigint", (c) => c.notNull().defaultTo(0))
			.execute();
	await index(db, "sessions_of_person", "sessions", ["person_id"]);
	await db.schema.alterTable("links").addColumn("made_by", "text").execute();
	await db.schema.alterTable("links").addColumn("email", "text").execute();
	await index(db, "links_of_person", "links", ["person_id"]);
}

async function signingIn(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("passwords")
		.addColumn("person_id", "text", (c) => c.primaryKey())
		.addColumn("hash", "text", (c) => c.notNull())
		.addColumn("set_at", "bigint", (c) => c.notNull())
		.execute();
	await db.schema
		.createTable("totps")
		.addColumn("person_id", "text", (c) => c.primaryKey())
		.addColumn("secret", "text", (c) => c.notNull())
		.addColumn("set_at", "bigint", (c) => c.notNull())
		.addColumn("last_step", "bigint", (c) => c.notNull())
		.execute();
	await db.schema
		.createTable("recovery_codes")
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("code_hash", "text", (c) => c.notNull())
		.addColumn("used_at", "bigint")
		.addPrimaryKeyConstraint("recovery_codes_key", ["person_id", "code_hash"])
		.execute();
	// What is begun and not finished: a sign-in that waits for its second factor, a challenge, a new second factor.
	await db.schema
		.createTable("tickets")
		.addColumn("token_hash", "text", (c) => c.primaryKey())
		.addColumn("purpose", "text", (c) => c.notNull())
		.addColumn("person_id", "text")
		.addColumn("data", "text", (c) => c.notNull())
		.addColumn("expires_at", "bigint", (c) => c.notNull())
		.execute();
	await index(db, "tickets_by_end", "tickets", ["expires_at"]);
	await index(db, "tickets_of_person", "tickets", ["person_id"]);
}

async function passkeys(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("passkeys")
		.addColumn("credential_id", "text", (c) => c.primaryKey())
		.addColumn("person_id", "text", (c) => c.notNull())
		.addColumn("public_key", "text", (c) => c.notNull())
		.addColumn("counter", "bigint", (c) => c.notNull())
		.addColumn("transports", "text", (c) => c.notNull())
		.addColumn("rp_id", "text", (c) => c.notNull())
		.addColumn("name", "text", (c) => c.notNull())
		.addColumn("created_at", "bigint", (c) => c.notNull())
		.addColumn("used_at", "bigint")
		.execute();
	await index(db, "passkeys_of_person", "passkeys", ["person_id"]);
	await index(db, "passkeys_by_host", "passkeys", ["rp_id"]);
}

async function invitations(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("invitations")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("token_hash", "text", (c) => c.notNull())
		.addColumn("email", "text")
		.addColumn("name", "text", (c) => c.notNull())
		.addColumn("role", "text", (c) => c.notNull())
		.addColumn("teams", "text", (c) => c.notNull())
		.addColumn("languages", "text", (c) => c.notNull())
		.addColumn("slots", "integer", (c) => c.notNull())
		.addColumn("made_by", "text", (c) => c.notNull())
		.addColumn("made_at", "bigint", (c) => c.notNull())
		.addColumn("expires_at", "bigint", (c) => c.notNull())
		.addColumn("used_at", "bigint")
		.addColumn("used_by", "text")
		.addColumn("withdrawn_at", "bigint")
		.addPrimaryKeyConstraint("invitations_key", ["site_id", "id"])
		.execute();
	await db.schema
		.createIndex("invitations_by_token")
		.unique()
		.on("invitations")
		.column("token_hash")
		.execute();
	await index(db, "invitations_by_end", "invitations", ["expires_at"]);
}

async function settingVersions(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("setting_versions")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("setting", "text", (c) => c.notNull())
		.addColumn("before", "text", (c) => c.notNull())
		.addColumn("after", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("person_id", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("setting_versions_key", ["site_id", "id"])
		.execute();
	await index(db, "setting_versions_of_site", "setting_versions", [
		"site_id",
		"at",
	]);
	await index(db, "setting_versions_by_age", "setting_versions", ["at"]);
}

function index(
	db: Kysely<unknown>,
	name: string,
	table: string,
	columns: string[],
): Promise<void> {
	return db.schema.createIndex(name).on(table).columns(columns).execute();
}
