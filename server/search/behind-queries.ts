import type { Kysely } from "kysely";
import type { ConversationRow, EntryRow } from "../store/contract/columns.ts";
import type { CoreTables, VisitorRow } from "../store/contract/rows.ts";
import { addingRow, lastInARow } from "./row-writes.ts";
import {
	HEAD_SEQ,
	rowIdAt,
	type SearchBehindRow,
	type SearchTables,
} from "./rows.ts";
import { entryWords, headWords } from "./search-words.ts";
import { keepShopperIn } from "./shopper-queries.ts";

type Tables = CoreTables & SearchTables;

/** What stood there before there was a search. */
export interface BehindStore {
	/** Whether something of it is still to be read in. */
	isSearchBehind(): Promise<boolean>;
	/** Reads so many entries in, of what was said last. Answers whether that was all. */
	readInSearch(entries: number): Promise<boolean>;
}

export function behindQueries(db: Kysely<Tables>): BehindStore {
	const next = (tx: Kysely<Tables>) =>
		tx
			.selectFrom("search_behind")
			.selectAll()
			.orderBy("last_at", "desc")
			.orderBy("conversation_id", "desc")
			.limit(1)
			.executeTakeFirst();
	return {
		isSearchBehind: async () => (await next(db)) !== undefined,
		readInSearch: (entries) =>
			db.transaction().execute(async (tx) => {
				for (let left = entries; left > 0; ) {
					const behind = await next(tx);
					if (!behind) return true;
					left -= await readSome(tx, behind, left);
				}
				return false;
			}),
	};
}

/** The last of its entries that are left, and with the first of all the conversation itself. Answers how many were looked at. */
async function readSome(
	tx: Kysely<Tables>,
	{ site_id, conversation_id, up_to }: SearchBehindRow,
	most: number,
): Promise<number> {
	const of = { site_id, conversation_id };
	const row = await conversation(tx, of);
	const entries = row ? await entriesOf(tx, of, up_to, most) : [];
	if (row)
		for (const entry of entries) {
			const words = entryWords(row, entry);
			if (words !== null)
				await addOf(tx, { ...of, seq: entry.seq, words }, entry.at);
		}
	const first = entries.at(-1)?.seq ?? 1;
	if (first > 1) {
		await tx
			.updateTable("search_behind")
			.set({ up_to: first - 1 })
			.where("site_id", "=", site_id)
			.where("conversation_id", "=", conversation_id)
			.execute();
		return entries.length;
	}
	if (row) {
		const words = headWords(row);
		await addOf(tx, { ...of, seq: HEAD_SEQ, words }, row.started_at);
		await readShopper(tx, row);
	}
	await tx
		.deleteFrom("search_behind")
		.where("site_id", "=", site_id)
		.where("conversation_id", "=", conversation_id)
		.execute();
	return entries.length + 1;
}

type Of = Pick<SearchBehindRow, "site_id" | "conversation_id">;

/** undefined: its words were erased. */
function conversation(tx: Kysely<Tables>, of: Of) {
	return tx
		.selectFrom("conversations")
		.selectAll()
		.where("site_id", "=", of.site_id)
		.where("id", "=", of.conversation_id)
		.where("forgotten_at", "is", null)
		.executeTakeFirst();
}

function entriesOf(
	tx: Kysely<Tables>,
	of: Of,
	upTo: number,
	most: number,
): Promise<EntryRow[]> {
	return tx
		.selectFrom("entries")
		.selectAll()
		.where("site_id", "=", of.site_id)
		.where("conversation_id", "=", of.conversation_id)
		.where("seq", "<=", upTo)
		.orderBy("seq", "desc")
		.limit(most)
		.execute();
}

async function addOf(
	tx: Kysely<Tables>,
	row: Of & { seq: number; words: string },
	at: number,
): Promise<void> {
	await addingRow(tx, { ...row, from: rowIdAt(at) }, lastInARow).execute();
}

async function readShopper(
	tx: Kysely<Tables>,
	{ site_id, visitor_id }: ConversationRow,
): Promise<void> {
	const visitor: VisitorRow | undefined = await tx
		.selectFrom("visitors")
		.selectAll()
		.where("site_id", "=", site_id)
		.where("id", "=", visitor_id)
		.where("forgotten_at", "is", null)
		.executeTakeFirst();
	if (visitor) await keepShopperIn(tx, visitor);
}
