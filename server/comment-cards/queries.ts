import { type Kysely, sql } from "kysely";
import type { CardCursor, CardListName } from "../../protocol/comment-card.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type {
	AuditRow,
	CoreTables,
	VisitorKey,
} from "../store/contract/rows.ts";
import { type CardWordsStore, cardWordsQueries } from "./card-words-queries.ts";
import {
	type CardKeptStep,
	type KeepCardStore,
	keepCardQueries,
} from "./keep-card-queries.ts";
import type { CommentCardRow, CommentCardTables, ListedCard } from "./rows.ts";

type Tables = CoreTables & CommentCardTables;

/** Which cards, of one site. */
export interface CardsWanted extends Omit<Page, "most"> {
	list: CardListName;
	/** Who asks. */
	person: string;
	/** Whether those are among them that were hidden. */
	hidden: boolean;
}

interface Page {
	site: string;
	/** Behind this one; null: from the newest. */
	before: CardCursor | null;
	most: number;
}

type CardPatch = Partial<
	Pick<
		CommentCardRow,
		"state" | "note" | "settled_at" | "hidden_at" | "hidden_by" | "hidden_why"
	>
>;

/** Comment cards. */
export interface CommentCardStore extends KeepCardStore, CardWordsStore {
	card(site: string, id: string): Promise<ListedCard | undefined>;
	/** The newest first. */
	cards(wanted: CardsWanted, most: number): Promise<ListedCard[]>;
	/** The newest of one visitor. */
	cardsOf(visitor: VisitorKey, most: number): Promise<ListedCard[]>;
	/** Ids of who wrote last in this conversation to its shopper, among so many of the last entries, the last one first. */
	whoWrote(site: string, conversation: string, most: number): Promise<string[]>;
	/** People who work for the site now, among these, by the name that shoppers read. */
	shownNames(
		site: string,
		people: readonly string[],
	): Promise<{ id: string; name: string; shown: string }[]>;
	/** The rows of the audit log stand with it. */
	setCard(
		site: string,
		id: string,
		set: CardPatch,
		audit: readonly AuditRow[],
	): Promise<void>;
}

/** @param steps of all capabilities that write something beside a card */
export function commentCardQueries(
	db: Kysely<Tables>,
	steps: readonly CardKeptStep[] = [],
): CommentCardStore {
	return {
		...keepCardQueries(db, steps),
		...cardWordsQueries(db),
		card: (site, id) =>
			listed(db)
				.where("k.site_id", "=", site)
				.where("k.id", "=", id)
				.executeTakeFirst(),
		cards: ({ list, person, hidden, ...page }, most) =>
			pageOf(db, { ...page, most }, (cards) => {
				const of =
					list === "mine"
						? cards
								.where("k.agent_id", "=", person)
								.where(sql.ref("k.kind"), "=", sql.lit("praise"))
						: cards.where("k.kind", "=", list === "wall" ? "praise" : list);
				return hidden ? of : of.where("k.hidden_at", "is", null);
			}),
		cardsOf: ({ site_id: site, id }, most) =>
			pageOf(db, { site, before: null, most }, (cards) =>
				cards.where("k.visitor_id", "=", id),
			),
		async whoWrote(site, conversation, most) {
			const rows = await db
				.selectFrom("entries")
				.select(["kind", "author_kind", "author_id"])
				.where("site_id", "=", site)
				.where("conversation_id", "=", conversation)
				.orderBy("seq", "desc")
				.limit(most)
				.execute();
			// Not asked of the database: it would go through a conversation in which nobody answered.
			const wrote = rows.flatMap(({ kind, author_kind, author_id }) =>
				kind === "message" && author_kind === "agent" ? (author_id ?? []) : [],
			);
			return [...new Set(wrote)];
		},
		async shownNames(site, people) {
			if (people.length === 0) return [];
			return db
				.selectFrom("memberships as m")
				.innerJoin("people as p", "p.id", "m.person_id")
				.select(["p.id", "p.name"])
				.select((of) => of.fn.coalesce("p.short_name", "p.name").as("shown"))
				.where("m.site_id", "=", site)
				.where("m.person_id", "in", [...people])
				.execute();
		},
		setCard: (site, id, set, audit) =>
			db.transaction().execute(async (tx) => {
				await tx
					.updateTable("comment_cards")
					.set(set)
					.where("site_id", "=", site)
					.where("id", "=", id)
					.execute();
				await insertAudit(tx as unknown as Kysely<CoreTables>, audit);
			}),
	};
}

function pageOf(
	db: Kysely<Tables>,
	{ site, before, most }: Page,
	wanted: (cards: Listing) => Listing,
): Promise<ListedCard[]> {
	return wanted(listed(db).where("k.site_id", "=", site))
		.where(({ eb, refTuple, tuple }) =>
			eb(
				refTuple("k.at", "k.id"),
				"<",
				tuple(before?.at ?? Number.MAX_SAFE_INTEGER, before?.id ?? ""),
			),
		)
		.orderBy("k.at", "desc")
		.orderBy("k.id", "desc")
		.limit(most)
		.execute();
}

type Listing = ReturnType<typeof listed>;

/** With the names of now, and the text where it stands in a message. */
function listed(db: Kysely<Tables>) {
	return db
		.selectFrom("comment_cards as k")
		.leftJoin("visitors as v", (join) =>
			join
				.onRef("v.site_id", "=", "k.site_id")
				.onRef("v.id", "=", "k.visitor_id"),
		)
		.leftJoin("entries as e", (join) =>
			join
				.onRef("e.site_id", "=", "k.site_id")
				.onRef("e.conversation_id", "=", "k.conversation_id")
				.onRef("e.seq", "=", "k.message_seq"),
		)
		.leftJoin("conversations as c", (join) =>
			join
				.onRef("c.site_id", "=", "k.site_id")
				.onRef("c.id", "=", "k.conversation_id"),
		)
		.leftJoin("people as a", "a.id", "k.agent_id")
		.leftJoin("people as h", "h.id", "k.hidden_by")
		.selectAll("k")
		.select([
			"v.name as visitor_name",
			"a.name as agent_name",
			"h.name as hidden_by_name",
			"e.body as message_body",
			"c.first_answer_at",
		]);
}
