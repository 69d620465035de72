import {
	slot,
	statement,
	type Write,
	write,
} from "../../store/contract/statement.ts";

/** A number of a bank account that a message shows masked. */
export interface HiddenValueRow {
	site_id: string;
	visitor_id: string;
	/** Of the message. */
	client_id: string;
	/** Which one of the message, from 0. */
	at: number;
	value: string;
	erase_at: number;
}

export interface MaskingTables {
	hidden_values: HiddenValueRow;
}

const keep = statement<MaskingTables, HiddenValueRow>(
	"keep a hidden value",
	(db) =>
		db.insertInto("hidden_values").values({
			site_id: slot<string>("site_id"),
			visitor_id: slot<string>("visitor_id"),
			client_id: slot<string>("client_id"),
			at: slot<number>("at"),
			value: slot<string>("value"),
			erase_at: slot<number>("erase_at"),
		}),
);

export const keepHidden = (row: HiddenValueRow): Write => write(keep, row);

interface OfMessage {
	site_id: string;
	visitor_id: string;
	client_id: string;
}

const eraseOne = statement<MaskingTables, OfMessage>(
	"erase hidden values of a message",
	(db) =>
		db
			.deleteFrom("hidden_values")
			.where("site_id", "=", slot<string>("site_id"))
			.where("visitor_id", "=", slot<string>("visitor_id"))
			.where("client_id", "=", slot<string>("client_id")),
);

export const eraseHiddenOf = (of: OfMessage): Write => write(eraseOne, of);

const eraseAll = statement<MaskingTables, Omit<OfMessage, "client_id">>(
	"erase hidden values",
	(db) =>
		db
			.deleteFrom("hidden_values")
			.where("site_id", "=", slot<string>("site_id"))
			.where("visitor_id", "=", slot<string>("visitor_id")),
);

/** Of the visitor whose conversation is erased: also those of their others, which end within days by themselves. */
export const eraseHidden = ({
	site_id,
	visitor_id,
}: Omit<OfMessage, "client_id">): Write =>
	write(eraseAll, { site_id, visitor_id });
