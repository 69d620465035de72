import { type Kysely, type Migration, sql } from "kysely";

/**
 * Which assignment shoppers read a name of, and since when. Of older conversations: the one in which the agent has
 * written; of closed ones, where the time of the assignment is gone, any in which an agent has.
 */
export const joined: Migration = {
	async up(db: Kysely<unknown>) {
		for (const column of ["joined_epoch", "public_since"])
			await db.schema
				.alterTable("conversations")
				.addColumn(column, "bigint", (c) => c.notNull().defaultTo(0))
				.execute();
		await sql`
			update conversations set
				public_since = state_since,
				joined_epoch = case
					when state = 'open' and last_agent_at >= state_since then epoch
					when state = 'closed' and agent_id is not null and last_agent_at > 0 then epoch
					else 0
				end
		`.execute(db);
	},
};
