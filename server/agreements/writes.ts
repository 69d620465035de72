import type { Read } from "../store/contract/change.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { AgreementRow, AgreementTables } from "./rows.ts";

type Key = Pick<AgreementRow, "site_id" | "id">;
type EraseStep = (of: Key, now: number) => Write;

/** By its id. */
export const agreementIn: Read<string, AgreementRow> = {
	statement: statement<AgreementTables, Key, AgreementRow>("agreement", (db) =>
		db
			.selectFrom("agreements")
			.selectAll()
			.where("site_id", "=", slot<string>("site_id"))
			.where("id", "=", slot<string>("id")),
	),
	values: (id, _row, site_id) => ({ site_id, id }),
};

const insert = statement<AgreementTables, AgreementRow>(
	"keep agreement",
	(db) =>
		db.insertInto("agreements").values({
			site_id: slot("site_id"),
			id: slot("id"),
			conversation_id: slot("conversation_id"),
			lines: slot("lines"),
			left_by: slot("left_by"),
			left_at: slot("left_at"),
			state: slot("state"),
			answered_at: slot("answered_at"),
		}),
);

export const insertAgreement = (row: AgreementRow): Write => write(insert, row);

type Answer = Key & Pick<AgreementRow, "state" | "answered_at">;

const answer = statement<AgreementTables, Answer>("answer agreement", (db) =>
	db
		.updateTable("agreements")
		.set({ state: slot("state"), answered_at: slot("answered_at") })
		.where("site_id", "=", slot<string>("site_id"))
		.where("id", "=", slot<string>("id")),
);

export const answerAgreement = (values: Answer): Write => write(answer, values);

const erase = statement<
	AgreementTables,
	{ site_id: string; conversation_id: string }
>("erase agreements", (db) =>
	db
		.updateTable("agreements")
		.set({ lines: null })
		.where("site_id", "=", slot<string>("site_id"))
		.where("conversation_id", "=", slot<string>("conversation_id")),
);

/** What was agreed is erased with its shopper; that something was, and when, stays. */
export const eraseAgreements: EraseStep = ({ site_id, id: conversation_id }) =>
	write(erase, { site_id, conversation_id });
