import type { Kysely } from "kysely";
import { CARDS_A_DAY, CARDS_DAY_MS } from "../../protocol/limits.ts";

import { relationOf } from "../people/relation.ts";
import type { Read } from "../store/contract/change.ts";
import type { CoreTables, VisitorRow } from "../store/contract/rows.ts";
import { slot, statement, write } from "../store/contract/statement.ts";
import type { CommentCardRow, CommentCardTables } from "./rows.ts";

type Tables = CoreTables & CommentCardTables;

export type KeptCard =
	| { kind: "kept" }
	/** A card of this client id is there already: this one. */
	| { kind: "known"; id: string }
	/** The visitor has left as many as they may; the oldest of them was left then. */
	| { kind: "too_many"; since: number }
	/** The visitor was never made, or was forgotten. */
	| { kind: "nobody" };

/** How cards are kept, each once. */
export interface KeepCardStore {
	cardOfClient(site: string, clientId: string): Promise<string | undefined>;
	/** One that becomes no conversation. Nothing is written but a card that is `kept`. */
	keepCard(card: CommentCardRow): Promise<KeptCard>;
}

/** What others write in the transaction that keeps a card. */
export type CardKeptStep = (
	tx: Kysely<Tables>,
	card: CommentCardRow,
) => Promise<void>;

export function keepCardQueries(
	db: Kysely<Tables>,
	steps: readonly CardKeptStep[],
): KeepCardStore {
	return {
		cardOfClient: (site, clientId) => idOf(db, site, clientId),
		keepCard: (card) =>
			db.transaction().execute(async (tx): Promise<KeptCard> => {
				const { site_id: site, visitor_id } = card;
				const id = await idOf(tx, site, card.client_id);
				if (id !== undefined) return { kind: "known", id };
				const author = visitor_id && (await authorOf(tx, site, visitor_id));
				if (visitor_id !== null) {
					if (!author) return { kind: "nobody" };
					const last = await newestBut(tx, site, visitor_id);
					if (isTooMany(last, card.at))
						return { kind: "too_many", since: last.at };
				}
				const relation = relationOfCard(card, author || null);
				const kept = { ...card, relation };
				await tx.insertInto("comment_cards").values(kept).execute();
				for (const step of steps) await step(tx, kept);
				return { kind: "kept" };
			}),
	};
}

/** By what the shop has signed: of an order that came with the card, or of its author. */
export function relationOfCard(
	{ relation }: Pick<CommentCardRow, "relation">,
	author: Pick<VisitorRow, "orders"> | null,
): CommentCardRow["relation"] {
	return author && relationOf(author) === "customer" ? "customer" : relation;
}

async function idOf(
	db: Kysely<Tables>,
	site: string,
	clientId: string,
): Promise<string | undefined> {
	const row = await db
		.selectFrom("comment_cards")
		.select("id")
		.where("site_id", "=", site)
		.where("client_id", "=", clientId)
		.executeTakeFirst();
	return row?.id;
}

function authorOf(tx: Kysely<Tables>, site: string, visitor: string) {
	return tx
		.selectFrom("visitors")
		.select("orders")
		.where("site_id", "=", site)
		.where("id", "=", visitor)
		.where("forgotten_at", "is", null)
		.executeTakeFirst();
}

function newestBut(tx: Kysely<Tables>, site: string, visitor: string) {
	return tx
		.selectFrom("comment_cards")
		.select("at")
		.where("site_id", "=", site)
		.where("visitor_id", "=", visitor)
		.orderBy("at", "desc")
		.limit(1)
		.offset(CARDS_A_DAY - 1)
		.executeTakeFirst();
}

/** @param last the newest of a visitor but those that they may leave in a day beside it */
export function isTooMany(
	last: { at: number } | undefined,
	now: number,
): last is { at: number } {
	return last !== undefined && now - last.at < CARDS_DAY_MS;
}

interface OfVisitor {
	site: string;
	visitor: string;
}

/** Whoever leaves one that becomes a conversation, unless they were forgotten. */
export const cardAuthor: Read<
	{ visitor: string },
	Pick<VisitorRow, "id" | "name" | "orders">
> = {
	statement: statement<
		Tables,
		OfVisitor,
		Pick<VisitorRow, "id" | "name" | "orders">
	>("author of a card", (db) =>
		db
			.selectFrom("visitors")
			.select(["id", "name", "orders"])
			.where("site_id", "=", slot<string>("site"))
			.where("id", "=", slot<string>("visitor"))
			.where("forgotten_at", "is", null),
	),
	values: ({ visitor }, _row, site) => ({ site, visitor }),
};

/** For {@link isTooMany}. */
export const newestCardBut: Read<{ visitor: string }, { at: number }> = {
	statement: statement<Tables, OfVisitor & { leftOut: number }, { at: number }>(
		"newest card but some",
		(db) =>
			db
				.selectFrom("comment_cards")
				.select("at")
				.where("site_id", "=", slot<string>("site"))
				.where("visitor_id", "=", slot<string>("visitor"))
				.orderBy("at", "desc")
				.limit(1)
				.offset(slot<number>("leftOut")),
	),
	values: ({ visitor }, _row, site) => ({
		site,
		visitor,
		leftOut: CARDS_A_DAY - 1,
	}),
};

const insert = statement<Tables, CommentCardRow>("insert comment card", (db) =>
	db.insertInto("comment_cards").values({
		site_id: slot<string>("site_id"),
		id: slot<string>("id"),
		client_id: slot<string>("client_id"),
		visitor_id: slot<string | null>("visitor_id"),
		kind: slot<CommentCardRow["kind"]>("kind"),
		text: slot<string | null>("text"),
		about: slot<string | null>("about"),
		agent_id: slot<string | null>("agent_id"),
		wants_answer: slot<0 | 1>("wants_answer"),
		contact: slot<string | null>("contact"),
		language: slot<string>("language"),
		channel: slot<CommentCardRow["channel"]>("channel"),
		relation: slot<CommentCardRow["relation"]>("relation"),
		order_id: slot<string | null>("order_id"),
		conversation_id: slot<string | null>("conversation_id"),
		message_seq: slot<number | null>("message_seq"),
		ask_id: slot<string | null>("ask_id"),
		state: slot<CommentCardRow["state"]>("state"),
		note: slot<string | null>("note"),
		at: slot<number>("at"),
		settled_at: slot<number | null>("settled_at"),
		hidden_at: slot<number | null>("hidden_at"),
		hidden_by: slot<string | null>("hidden_by"),
		hidden_why: slot<string | null>("hidden_why"),
		erased_at: slot<number | null>("erased_at"),
	}),
);

/** Keeps one in the transaction that begins its conversation. */
export const insertCard = (values: CommentCardRow) => write(insert, values);
