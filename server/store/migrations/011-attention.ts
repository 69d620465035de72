import { type Kysely, type Migration, sql } from "kysely";

/** What nobody opened or answered, since when, and what a shop lets pass. */
export const attention: Migration = {
	async up(db: Kysely<unknown>) {
		for (const name of ["rings", "moved", "never_answered"])
			await db.schema
				.alterTable("conversations")
				.addColumn(name, "integer", (c) => c.notNull().defaultTo(0))
				.execute();
		for (const name of [
			"unanswered_since",
			"answer_due_at",
			"first_answer_at",
			"reopened_at",
		])
			await db.schema
				.alterTable("conversations")
				.addColumn(name, "bigint")
				.execute();
		// What goes on. Of what has ended nobody is told anything else than before.
		for (const state of ["waiting", "open"]) {
			// A literal state, so that the small index of it serves.
			const goesOn = sql`state = ${sql.lit(state)}`;
			await sql`update conversations set first_answer_at = last_agent_at
				where ${goesOn} and last_agent_at > 0`.execute(db);
			await sql`update conversations
				set unanswered_since = case when last_visitor_at > 0 then last_visitor_at else state_since end
				where ${goesOn} and (last_agent_at = 0 or last_agent_at < last_visitor_at)`.execute(
				db,
			);
		}
		await db.schema
			.alterTable("sites")
			.addColumn("answer_within", "integer", (c) =>
				c.notNull().defaultTo(180_000),
			)
			.execute();
		await db.schema
			.alterTable("memberships")
			.addColumn("missed_since", "bigint")
			.execute();
	},
};
