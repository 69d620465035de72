import { type Kysely, type Migration, sql } from "kysely";

/** What is searched: a row for each line with words, and an index that is made of these rows alone. */
const sqlite: Migration = {
	async up(db: Kysely<unknown>) {
		await tables(db);
		await sql`
			create view search_words as
				select id, ${wordsOf("")} as words from search_rows
		`.execute(db);
		// Which words a row has is asked, and not where they stand. Words of fewer letters than five behind the five signs
		// of their site are found as they are typed; longer ones by all of their terms.
		await sql`
			create virtual table search_index using fts5(
				words, content = 'search_words', content_rowid = 'id',
				tokenize = "ascii tokenchars '-_=@#'", prefix = '7 8 9 10 11', detail = none
			)
		`.execute(db);
		// What leaves the rows leaves the pages of the index in the same transaction.
		await sql`
			insert into search_index (search_index, rank) values ('secure-delete', 1)
		`.execute(db);
		await triggers(db);
		await whatStands(db);
	},
};

/** Each word behind the beginning of its site's id: words of one site make no search of another longer. */
const wordsOf = (row: string) => {
	const of = row === "" ? "" : `${row}.`;
	const site = `lower(substr(${of}site_id, 1, 5))`;
	return sql.raw(`${site} || replace(${of}words, ' ', ' ' || ${site})`);
};

async function triggers(db: Kysely<unknown>): Promise<void> {
	const add = sql`
		insert into search_index (rowid, words) values (new.id, ${wordsOf("new")})
	`;
	const drop = sql`
		insert into search_index (search_index, rowid, words)
			values ('delete', old.id, ${wordsOf("old")})
	`;
	await sql`
		create trigger search_row_added after insert on search_rows
		begin ${add}; end
	`.execute(db);
	await sql`
		create trigger search_row_dropped after delete on search_rows
		begin ${drop}; end
	`.execute(db);
	await sql`
		create trigger search_row_changed after update of words on search_rows
		begin ${drop}; ${add}; end
	`.execute(db);
	// Whatever erases a text, now or in some later capability, erases what is found of it.
	await sql`
		create trigger search_of_entry_erased after update of body on entries
		begin
			delete from search_rows where site_id = old.site_id
				and conversation_id = old.conversation_id and seq = old.seq;
		end
	`.execute(db);
}

/** The same for PostgreSQL: each word is a term as it stands, because they are folded and cut before they are kept. */
const postgres: Migration = {
	async up(db: Kysely<unknown>) {
		await tables(db);
		await sql`
			create index search_index on search_rows
				using gin (array_to_tsvector(string_to_array(${wordsOf("")}, ' ')))
		`.execute(db);
		await sql`
			create function search_of_entry() returns trigger language plpgsql as $$
			begin
				delete from search_rows where site_id = old.site_id
					and conversation_id = old.conversation_id and seq = old.seq;
				return null;
			end $$
		`.execute(db);
		await sql`
			create trigger search_of_entry_erased after update of body on entries
			for each row execute function search_of_entry()
		`.execute(db);
		await whatStands(db);
	},
};

async function tables(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("search_rows")
		.addColumn("id", "integer", (c) => c.primaryKey())
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("seq", "integer", (c) => c.notNull())
		.addColumn("words", "text", (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex("search_rows_of_entry")
		.unique()
		.on("search_rows")
		.columns(["site_id", "conversation_id", "seq"])
		.execute();
	await db.schema
		.createTable("search_behind")
		.addColumn("site_id", "text", (c) => c.notNull())
		.addColumn("conversation_id", "text", (c) => c.notNull())
		.addColumn("last_at", "bigint", (c) => c.notNull())
		.addColumn("up_to", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("search_behind_key", [
			"site_id",
			"conversation_id",
		])
		.execute();
	await db.schema
		.createIndex("search_behind_in_order")
		.on("search_behind")
		.columns(["last_at", "conversation_id"])
		.execute();
}

/** It is read in while the relay serves. */
async function whatStands(db: Kysely<unknown>): Promise<void> {
	await sql`
		insert into search_behind (site_id, conversation_id, last_at, up_to)
			select site_id, id, last_at, last_seq from conversations
			where forgotten_at is null
	`.execute(db);
}

export const search = { sqlite, postgres };
