import type { Kysely, Migration } from "kysely";

/** What the staff writes about a person: fields that the owner defines, a note, and who is the same person. */
export const attributes: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.alterTable("sites")
			.addColumn("attributes", "text", (c) => c.notNull().defaultTo("[]"))
			.execute();
		await db.schema
			.createTable("attribute_values")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("attribute_id", "text", (c) => c.notNull())
			.addColumn("value", "text", (c) => c.notNull())
			.addColumn("at", "bigint", (c) => c.notNull())
			.addColumn("person_id", "text", (c) => c.notNull())
			.addPrimaryKeyConstraint("attribute_values_key", [
				"site_id",
				"visitor_id",
				"attribute_id",
			])
			.execute();
		// Two rows for each link, so that either of them is found from the other.
		await db.schema
			.createTable("linked_people")
			.addColumn("site_id", "text", (c) => c.notNull())
			.addColumn("visitor_id", "text", (c) => c.notNull())
			.addColumn("other_id", "text", (c) => c.notNull())
			.addColumn("at", "bigint", (c) => c.notNull())
			.addColumn("person_id", "text", (c) => c.notNull())
			.addPrimaryKeyConstraint("linked_people_key", [
				"site_id",
				"visitor_id",
				"other_id",
			])
			.execute();
	},
};
