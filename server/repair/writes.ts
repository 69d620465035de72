import type { Read } from "../store/contract/change.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { RecoveryRow, RepairTables } from "./rows.ts";

type Key = Pick<RecoveryRow, "site_id" | "id">;
type EraseStep = (of: Key, now: number) => Write;

/** Everything that may become another after it was opened. */
const CHANGING = [
	"causes",
	"score",
	"words",
	"state",
	"version",
	"changed_by",
	"changed_as",
	"due_at",
	"owner_id",
	"owner_name",
	"ending",
	"put_by",
	"put_by_name",
	"put_at",
	"apology",
	"correction",
	"correction_text",
	"promise_id",
	"prevention",
	"told",
	"told_at",
	"done_at",
	"ended_at",
	"second_score",
	"second_at",
	"not_accepted",
	"tries",
	"somebody_else_at",
	"next_at",
] as const satisfies (keyof RecoveryRow)[];

const FIXED = [
	"site_id",
	"id",
	"conversation_id",
	"visitor_id",
	"relation",
	"opened_at",
	"opened_seq",
	"opened_by",
	"first_due_at",
] as const satisfies (keyof RecoveryRow)[];

const slots = (names: readonly (keyof RecoveryRow)[]) =>
	Object.fromEntries(
		names.map((name) => [name, slot(name)]),
	) as unknown as RecoveryRow;

/** By its id. */
export const recoveryIn: Read<string, RecoveryRow> = {
	statement: statement<RepairTables, Key, RecoveryRow>("recovery", (db) =>
		db
			.selectFrom("recoveries")
			.selectAll()
			.where("site_id", "=", slot<string>("site_id"))
			.where("id", "=", slot<string>("id")),
	),
	values: (id, _row, site_id) => ({ site_id, id }),
};

/** The one of the conversation about which something is still to be done. */
export const openRecoveryIn: Read<true, RecoveryRow> = {
	statement: statement<
		RepairTables,
		{ site_id: string; conversation_id: string },
		RecoveryRow
	>("open recovery", (db) =>
		db
			.selectFrom("recoveries")
			.selectAll()
			.where("site_id", "=", slot<string>("site_id"))
			.where("conversation_id", "=", slot<string>("conversation_id"))
			.where("ended_at", "is", null),
	),
	values: (_wanted, row, site_id) =>
		row && { site_id, conversation_id: row.id },
};

const insert = statement<RepairTables, RecoveryRow>("keep recovery", (db) =>
	db.insertInto("recoveries").values(slots([...FIXED, ...CHANGING])),
);

export const insertRecovery = (row: RecoveryRow): Write => write(insert, row);

const update = statement<RepairTables, RecoveryRow>("change recovery", (db) =>
	db
		.updateTable("recoveries")
		.set(slots(CHANGING))
		.where("site_id", "=", slot<string>("site_id"))
		.where("id", "=", slot<string>("id")),
);

export const updateRecovery = (
	row: RecoveryRow,
	set: Partial<RecoveryRow>,
): Write => write(update, { ...row, ...set });

const erase = statement<
	RepairTables,
	{ site_id: string; conversation_id: string }
>("erase recoveries", (db) =>
	db
		.updateTable("recoveries")
		.set({
			...{ words: null, apology: null, correction_text: null, told: null },
			next_at: null,
		})
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id")),
);

const end = statement<
	RepairTables,
	{ site_id: string; conversation_id: string; now: number }
>("end recoveries", (db) =>
	db
		.updateTable("recoveries")
		.set({ state: "no_way_back", ended_at: slot<number>("now") })
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id"))
		.where("ended_at", "is", null),
);

/** What was said about it is erased with its shopper. */
export const eraseRecoveries: EraseStep = ({ site_id, id: conversation_id }) =>
	write(erase, { site_id, conversation_id });

/** … and nobody can be told any more: the staff keeps when it was due, and nothing else. */
export const endRecoveries: EraseStep = (
	{ site_id, id: conversation_id },
	now,
) => write(end, { site_id, conversation_id, now });
