import { type Kysely, sql } from "kysely";
import { runWrites } from "./run-statement.ts";
import { slot, statement, write } from "./statement.ts";

/** A conversation of which something is to be counted anew. */
export interface ChangedConversationRow {
	site_id: string;
	conversation_id: string;
	/** How often it was marked since it was counted last: whoever has counted it takes away what they saw alone. */
	marks: number;
}

export interface ChangedTables {
	episode_changes: ChangedConversationRow;
}

type Changed = Omit<ChangedConversationRow, "marks">;

const mark = statement<ChangedTables, Changed>("mark changed", (db) =>
	db
		.insertInto("episode_changes")
		.values({
			site_id: slot<string>("site_id"),
			conversation_id: slot<string>("conversation_id"),
			marks: sql.lit(1),
		})
		.onConflict((on) =>
			on
				.columns(["site_id", "conversation_id"])
				.doUpdateSet((of) => ({ marks: of("episode_changes.marks", "+", 1) })),
		),
);

/** Part of the transaction that changes what is counted of it. */
export const markChanged = (values: Changed) => write(mark, values);

/** The same outside of a decision. */
export function markChangedIn(
	tx: Kysely<never>,
	changed: readonly Changed[],
): Promise<void> {
	return runWrites(tx, changed.map(markChanged));
}
