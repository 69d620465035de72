import type { Read } from "../store/contract/change.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { PromiseRow, PromiseTables } from "./rows.ts";

type Key = Pick<PromiseRow, "site_id" | "id">;
type EraseStep = (of: Key, now: number) => Write;

/** Everything that may become another after it was made. */
export const PROMISE_CHANGING = [
	"owner_kind",
	"owner_id",
	"owner_name",
	"due_at",
	"state",
	"version",
	"changed_by",
	"changed_as",
	"moved",
	"stage",
	"remind_at",
	"late_from",
	"next_at",
	"late_at",
	"kept_at",
	"entered_at",
	"kept_how",
	"kept_seq",
	"withdrawn_at",
	"confirmed",
	"confirmed_at",
] as const satisfies (keyof PromiseRow)[];

const FIXED = [
	"site_id",
	"id",
	"conversation_id",
	"visitor_id",
	"team_id",
	"kind",
	"what",
	"first_due_at",
	"made_at",
	"made_by",
	"made_by_name",
	"made_seq",
] as const satisfies (keyof PromiseRow)[];

const slots = (names: readonly (keyof PromiseRow)[]) =>
	Object.fromEntries(
		names.map((name) => [name, slot(name)]),
	) as unknown as PromiseRow;

/** By its id. */
export const promiseIn: Read<string, PromiseRow> = {
	statement: statement<PromiseTables, Key, PromiseRow>("promise", (db) =>
		db
			.selectFrom("promises")
			.selectAll()
			.where("site_id", "=", slot<string>("site_id"))
			.where("id", "=", slot<string>("id")),
	),
	values: (id, _row, site_id) => ({ site_id, id }),
};

const insert = statement<PromiseTables, PromiseRow>("keep promise", (db) =>
	db.insertInto("promises").values(slots([...FIXED, ...PROMISE_CHANGING])),
);

export const insertPromise = (row: PromiseRow): Write => write(insert, row);

const update = statement<PromiseTables, PromiseRow>("change promise", (db) =>
	db
		.updateTable("promises")
		.set(slots(PROMISE_CHANGING))
		.where("site_id", "=", slot<string>("site_id"))
		.where("id", "=", slot<string>("id")),
);

export const updatePromise = (
	row: PromiseRow,
	set: Partial<PromiseRow>,
): Write => write(update, { ...row, ...set });

const erase = statement<
	PromiseTables,
	{ site_id: string; conversation_id: string }
>("erase promises", (db) =>
	db
		.updateTable("promises")
		.set({ what: null, stage: "none", next_at: null })
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id"))
		.where("what", "is not", null),
);

const end = statement<
	PromiseTables,
	{ site_id: string; conversation_id: string; now: number }
>("end promises", (db) =>
	db
		.updateTable("promises")
		.set({ state: "withdrawn", withdrawn_at: slot<number>("now") })
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id"))
		.where("state", "in", ["open", "late"]),
);

/** What was promised is erased with what was said. */
export const erasePromises: EraseStep = ({ site_id, id: conversation_id }) =>
	write(erase, { site_id, conversation_id });

/** … and what is open of it has ended: the staff keeps when it was due, and nothing else. */
export const endPromises: EraseStep = ({ site_id, id: conversation_id }, now) =>
	write(end, { site_id, conversation_id, now });
