import type { Kysely } from "kysely";
import type { VisitorKey, VisitorRow } from "../store/contract/rows.ts";
import { addingRow, lastInARow } from "./row-writes.ts";
import { rowIdAt, type SearchTables, SHOPPER_SEQ } from "./rows.ts";
import { shopperWords } from "./search-words.ts";

/** By the numbers of the orders that the shop's server has signed, in the transaction in which they are kept. */
export async function keepShopperIn(
	tx: Kysely<SearchTables>,
	visitor: Pick<VisitorRow, "site_id" | "id" | "orders" | "created_at">,
): Promise<void> {
	const { site_id, id, orders, created_at } = visitor;
	const words = shopperWords(orders);
	if (words === null) return eraseShopperOf(tx, visitor);
	const row = { site_id, conversation_id: id, seq: SHOPPER_SEQ, words };
	await addingRow(
		tx,
		{ ...row, from: rowIdAt(created_at) },
		lastInARow,
	).execute();
}

/** What goes of a shopper beside all conversations. */
export async function eraseShopperOf(
	tx: Kysely<SearchTables>,
	{ site_id, id }: VisitorKey,
): Promise<void> {
	await tx
		.deleteFrom("search_rows")
		.where("site_id", "=", site_id)
		.where("conversation_id", "=", id)
		.where("seq", "=", SHOPPER_SEQ)
		.execute();
}
