import type { Read } from "../store/contract/change.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { ComplaintRow, ComplaintTables } from "./rows.ts";

type Key = Pick<ComplaintRow, "site_id" | "id">;
type EraseStep = (of: Key, now: number) => Write;

/** Everything that may become another after it was filed. */
const CHANGING = [
	...["state", "version", "changed_by", "severity", "assessed_at"],
	...["answer_by", "decided_at", "outcome", "decision", "not_accepted_at"],
	...["not_accepted", "final_at", "remind_at"],
] as (keyof ComplaintRow)[];

const FIXED = [
	...["site_id", "id", "conversation_id", "visitor_id", "letters", "year"],
	...["secret_hash", "what", "order_ref", "wants", "may_contact"],
	...["filed_at", "assess_by", "first_answer_by", "filed_by"],
] as (keyof ComplaintRow)[];

const slots = (names: readonly (keyof ComplaintRow)[]) =>
	Object.fromEntries(
		names.map((name) => [name, slot(name)]),
	) as unknown as ComplaintRow;

/** By its id. */
export const complaintIn: Read<string, ComplaintRow> = {
	statement: statement<ComplaintTables, Key, ComplaintRow>("complaint", (db) =>
		db
			.selectFrom("complaints")
			.selectAll()
			.where("site_id", "=", slot<string>("site_id"))
			.where("id", "=", slot<string>("id")),
	),
	values: (id, _row, site_id) => ({ site_id, id }),
};

type Counted = Pick<ComplaintRow, "site_id" | "year">;

/** Locks the count of the site until the complaint stands: whoever comes meanwhile waits, and nothing takes a number in vain. */
const count = statement<ComplaintTables, Counted>("count complaint", (db) =>
	db
		.insertInto("complaint_counts")
		.values({ site_id: slot("site_id"), year: slot("year"), last: 1 })
		.onConflict((on) =>
			on.columns(["site_id", "year"]).doUpdateSet((of) => ({
				last: of("complaint_counts.last", "+", 1),
			})),
		),
);

const insert = statement<ComplaintTables, Omit<ComplaintRow, "number">>(
	"keep complaint",
	(db) =>
		db.insertInto("complaints").values({
			...slots([...FIXED, ...CHANGING]),
			number: db
				.selectFrom("complaint_counts")
				.select("last")
				.where("site_id", "=", slot<string>("site_id"))
				.where("year", "=", slot<number>("year")),
		}),
);

/** It takes the next number of its site and year as it is written. */
export const insertComplaint = (
	row: Omit<ComplaintRow, "number">,
): readonly Write[] => [
	write(count, { site_id: row.site_id, year: row.year }),
	write(insert, row),
];

const update = statement<ComplaintTables, ComplaintRow>(
	"change complaint",
	(db) =>
		db
			.updateTable("complaints")
			.set(slots(CHANGING))
			.where("site_id", "=", slot<string>("site_id"))
			.where("id", "=", slot<string>("id")),
);

export const updateComplaint = (
	row: ComplaintRow,
	set: Partial<ComplaintRow>,
): Write => write(update, { ...row, ...set });

const erase = statement<
	ComplaintTables,
	{ site_id: string; conversation_id: string }
>("erase complaints", (db) =>
	db
		.updateTable("complaints")
		.set({
			...{ secret_hash: null, what: null, order_ref: null, wants: null },
			...{ decision: null, not_accepted: null, remind_at: null },
		})
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id")),
);

/** What was said in it is erased with its shopper; number, times and outcome stay. */
export const eraseComplaints: EraseStep = ({ site_id, id: conversation_id }) =>
	write(erase, { site_id, conversation_id });
