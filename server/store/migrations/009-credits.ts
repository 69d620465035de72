import { type Kysely, type Migration, sql } from "kysely";

/** Who answered before a shopper was asked for a rating, by who they are; of older ratings as their logs say. */
export const credits: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable("credits")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("conversation_id", "text", (c) => c.notNull())
			.addColumn("asked_seq", "integer", (c) => c.notNull())
			.addColumn("person_id", "text", (c) => c.notNull())
			.addColumn("name", "text", (c) => c.notNull())
			.addColumn("first_seq", "integer", (c) => c.notNull())
			.addPrimaryKeyConstraint("credits_key", [
				"site_id",
				"conversation_id",
				"asked_seq",
				"person_id",
			])
			.execute();
		await sql`
			insert into credits (site_id, conversation_id, asked_seq, person_id, name, first_seq)
			select r.site_id, r.conversation_id, r.asked_seq, e.author_id, e.author_name, e.seq
			from ratings as r
			join entries as e
				on e.site_id = r.site_id and e.conversation_id = r.conversation_id
				and e.seq < r.asked_seq
				and e.seq > coalesce((
					select max(p.asked_seq) from ratings as p
					where p.site_id = r.site_id and p.conversation_id = r.conversation_id
						and p.asked_seq < r.asked_seq
				), 0)
			where e.kind = 'message' and e.author_kind = 'agent' and e.author_id is not null
			order by r.site_id, r.conversation_id, r.asked_seq, e.seq
			on conflict do nothing
		`.execute(db);
	},
};
