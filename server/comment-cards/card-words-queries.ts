import type { Kysely } from "kysely";
import { countInSteps } from "../ports/count-in-steps.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables, VisitorKey } from "../store/contract/rows.ts";
import {
	slot,
	statement,
	type Write,
	write,
} from "../store/contract/statement.ts";
import type { CommentCardRow, CommentCardTables } from "./rows.ts";

type Tables = CoreTables & CommentCardTables;
type CardKey = Pick<CommentCardRow, "at" | "id">;

/** What shoppers wrote on cards, and how it goes. */
export interface CardWordsStore {
	countCardWords(site: string, leftBefore: number): Promise<number>;
	/** At most so many, the oldest first. Answers with their ids. */
	dropCardWords(
		site: string,
		leftBefore: number,
		most: number,
		now: number,
	): Promise<string[]>;
}

/** Nobody can say any more what stood there, nor who wrote it. */
const NO_WORDS = {
	text: null,
	about: null,
	contact: null,
	order_id: null,
	note: null,
} as const satisfies Partial<CommentCardRow>;

export function cardWordsQueries(db: Kysely<Tables>): CardWordsStore {
	return {
		countCardWords: (site, leftBefore) =>
			countInSteps<CardKey>((after, leftOut, most) =>
				withWords(db, site, leftBefore)
					.where(({ eb, refTuple, tuple }) =>
						eb(
							refTuple("at", "id"),
							">",
							tuple(after?.at ?? -1, after?.id ?? ""),
						),
					)
					.orderBy("at")
					.orderBy("id")
					.limit(most)
					.offset(leftOut)
					.execute(),
			),
		dropCardWords: (site, leftBefore, most, now) =>
			db.transaction().execute(async (tx) => {
				const rows = await withWords(tx, site, leftBefore)
					.orderBy("at")
					.limit(most)
					.execute();
				const ids = rows.map(({ id }) => id);
				await eraseCards(tx, site, ids, now);
				return ids;
			}),
	};
}

function withWords(db: Kysely<Tables>, site: string, leftBefore: number) {
	return db
		.selectFrom("comment_cards")
		.select(["at", "id"])
		.where("site_id", "=", site)
		.where("erased_at", "is", null)
		.where("at", "<", leftBefore);
}

interface OfConversation {
	site: string;
	visitor: string;
	conversation: string;
	now: number;
}

const eraseOne = statement<Tables, OfConversation>("erase cards of one", (db) =>
	db
		.updateTable("comment_cards")
		.set({ ...NO_WORDS, erased_at: slot<number>("now") })
		.where("site_id", "=", slot<string>("site"))
		.where("visitor_id", "=", slot<string>("visitor"))
		.where("conversation_id", "=", slot<string>("conversation"))
		.where("erased_at", "is", null),
);

/** What stands beside the text of cards that became this conversation: the text itself goes with its message. */
export const eraseCardOf = (
	{ site_id, id, visitor_id }: Record<"site_id" | "id" | "visitor_id", string>,
	now: number,
): Write =>
	write(eraseOne, {
		site: site_id,
		visitor: visitor_id,
		conversation: id,
		now,
	});

/** Part of the transaction after which nobody is known by the visitor. */
export async function eraseCardsOf(
	tx: Kysely<Tables>,
	{ site_id: site, id: visitor }: VisitorKey,
	now: number,
): Promise<void> {
	const rows = await tx
		.selectFrom("comment_cards")
		.select("id")
		.where("site_id", "=", site)
		.where("visitor_id", "=", visitor)
		.execute();
	await eraseCards(
		tx,
		site,
		rows.map(({ id }) => id),
		now,
	);
}

async function eraseCards(
	tx: Kysely<Tables>,
	site: string,
	ids: readonly string[],
	now: number,
): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.updateTable("comment_cards")
		.set({ ...NO_WORDS, erased_at: now })
		.where("site_id", "=", site)
		.where("id", "in", [...ids])
		.execute();
	await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
}
