import { type Kysely, sql } from "kysely";
import type { CoreTables } from "../store/contract/rows.ts";
import { slot, statement, write } from "../store/contract/statement.ts";
import type { CreditRow, FeedbackTables, RatingRow } from "./rows.ts";

type Tables = CoreTables & FeedbackTables;
type Asked = Pick<RatingRow, "site_id" | "conversation_id" | "asked_seq">;

/** Who is credited with what was answered. */
export interface CreditStore {
	/** Of these ratings, in the order in which they began to write; by the names that they have now. */
	credits(asked: readonly Asked[]): Promise<CreditRow[]>;
}

export function creditQueries(db: Kysely<Tables>): CreditStore {
	return {
		async credits(asked) {
			if (asked.length === 0) return [];
			const rows = await db
				.selectFrom("credits as c")
				.leftJoin("people as p", "p.id", "c.person_id")
				.selectAll("c")
				.select((of) => of.fn.coalesce("p.name", "c.name").as("name"))
				.where("c.site_id", "in", unique(asked, "site_id"))
				.where("c.conversation_id", "in", unique(asked, "conversation_id"))
				.execute();
			return rows.sort((a, b) => a.first_seq - b.first_seq);
		},
	};
}

function unique(asked: readonly Asked[], key: "site_id" | "conversation_id") {
	return [...new Set(asked.map((one) => one[key]))];
}

type Credited = Asked & { after: number };

/** The log says who wrote, and a person is one whatever their name was. */
const insert = statement<Tables, Credited>("credit writers", (db) =>
	db
		.insertInto("credits")
		.columns([
			"site_id",
			"conversation_id",
			"asked_seq",
			"person_id",
			"name",
			"first_seq",
		])
		.expression((of) =>
			of
				.selectFrom("entries")
				.select([
					"site_id",
					"conversation_id",
					sql<number>`cast(${slot<number>("asked_seq")} as integer)`.as(
						"asked_seq",
					),
					sql<string>`author_id`.as("author_id"),
					sql<string>`author_name`.as("author_name"),
					"seq",
				])
				.where("site_id", "=", slot<string>("site_id"))
				.where("conversation_id", "=", slot<string>("conversation_id"))
				.where("seq", ">", slot<number>("after"))
				.where("kind", "=", "message")
				.where("author_kind", "=", "agent")
				.orderBy("seq"),
		)
		.onConflict((on) => on.doNothing()),
);

/** Credits whoever wrote since the ask before. */
export const creditWriters = (values: Credited) => write(insert, values);
