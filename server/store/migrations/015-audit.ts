import { type Kysely, type Migration, sql } from "kysely";

/**
 * Who did what. The application adds rows and can do nothing else with them: a trigger refuses to change one, and to
 * drop one that is not past the time which `audit_retention` names. That time stands there only while the job of the
 * retention runs, in its own transaction.
 */
const sqlite: Migration = {
	async up(db: Kysely<unknown>) {
		await tables(db);
		await sql`
			create trigger audit_is_never_changed before update on audit
			begin select raise(abort, 'the audit log is only added to'); end
		`.execute(db);
		await sql`
			create trigger audit_is_kept before delete on audit
			when not exists (
				select 1 from audit_retention as r
				where r.site_id = old.site_id and old.at < r.before
			)
			begin select raise(abort, 'the audit log is only added to'); end
		`.execute(db);
		// "insert or replace" drops the row that stands there without asking the trigger of deletions.
		await sql`
			create trigger audit_is_never_replaced before insert on audit
			when exists (
				select 1 from audit as a
				where a.site_id = new.site_id and a.at = new.at and a.id = new.id
			)
			begin select raise(abort, 'the audit log is only added to'); end
		`.execute(db);
	},
};

/** The same for PostgreSQL. */
const postgres: Migration = {
	async up(db: Kysely<unknown>) {
		await tables(db);
		await sql`
			create function audit_is_only_added_to() returns trigger language plpgsql as $$
			begin
				if tg_op = 'DELETE' and exists (
					select 1 from audit_retention as r
					where r.site_id = old.site_id and old.at < r.before
				) then
					return old;
				end if;
				raise exception 'the audit log is only added to';
			end $$
		`.execute(db);
		await sql`
			create trigger audit_is_kept before update or delete on audit
			for each row execute function audit_is_only_added_to()
		`.execute(db);
		await sql`
			create trigger audit_is_never_emptied before truncate on audit
			for each statement execute function audit_is_only_added_to()
		`.execute(db);
	},
};

async function tables(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("audit")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("at", "bigint", (c) => c.notNull())
		.addColumn("id", "text", (c) => c.notNull())
		.addColumn("person_id", "text")
		.addColumn("action", "text", (c) => c.notNull())
		.addColumn("target", "text")
		.addColumn("details", "text", (c) => c.notNull())
		.addPrimaryKeyConstraint("audit_key", ["site_id", "at", "id"])
		.execute();
	await db.schema
		.createTable("audit_retention")
		.addColumn("site_id", "text", (c) => c.primaryKey())
		.addColumn("before", "bigint", (c) => c.notNull())
		.addColumn("dropped", "bigint", (c) => c.notNull())
		.execute();
}

export const audit = { sqlite, postgres };
