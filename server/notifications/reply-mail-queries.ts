import { type Kysely, type SqlBool, sql } from "kysely";
import type { ConversationRow } from "../store/contract/columns.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type {
	CoreTables,
	MailLinkRow,
	SiteRow,
	VisitorRow,
} from "../store/contract/rows.ts";
import type { ConversationKey } from "../store/contract/store.ts";
import type { NotificationDb } from "./rows.ts";

/** Answers that go by mail, and the links in them. */
export interface MailStore {
	/** In place of the one before, which then owes a scrub. */
	keepReplyTo(
		site: string,
		visitor: string,
		to: string | null,
		now: number,
	): Promise<void>;
	/** Conversations with answers that their shopper has not seen, and that were not mailed. */
	unmailed(since: number, most: number): Promise<Unmailed[]>;
	/** Of these visitors nothing is left to mail: they are not looked at again until an agent writes. */
	settleAnswered(since: number): Promise<void>;
	/** Nobody else mails them now; false when somebody was first, or the shopper has read. */
	claimMail(answers: Unmailed): Promise<boolean>;
	/** They were not mailed after all. */
	returnMail(answers: Unmailed): Promise<void>;
	/** Who wrote what is still unseen and not withdrawn, the newest last. */
	answerers(answers: Unmailed): Promise<string[]>;
	/** What became of all that and is still unseen, the newest last. */
	mailedNews(answers: Unmailed): Promise<MailedNews[]>;

	keepMailLink(link: MailLinkRow): Promise<void>;
	mailLink(tokenHash: string): Promise<MailLinkRow | undefined>;
	/** Marks it as used; undefined when it is unknown, used or expired. Only one caller ever gets it. */
	useMailLink(tokenHash: string, now: number): Promise<MailLinkRow | undefined>;
	dropMailLink(tokenHash: string): Promise<void>;
	/** Drops at most so many that were made before this time, the oldest first. Answers how many. */
	pruneMailLinks(before: number, most: number): Promise<number>;
	/** Unused ones, when the address that they went to is taken back. */
	dropUnusedMailLinks(site: string, visitor: string): Promise<void>;
	/** One more token of the same visitor. */
	keepVisitorToken(
		visitor: Pick<VisitorRow, "site_id" | "id">,
		tokenHash: string,
		now: number,
	): Promise<void>;
}

/** What a shopper who is away is mailed of beside answers: what became of a promise, of what went wrong, or of a complaint. */
export const MAILED_NEWS = [
	"promise-kept",
	"promise-late",
	"promise-moved",
	"put-right",
	"recovery-told",
	"complaint-decided",
] as const;
export type MailedNews = (typeof MAILED_NEWS)[number];

export interface Unmailed
	extends ConversationKey,
		Pick<
			ConversationRow,
			| "state"
			| "state_since"
			| "visitor_id"
			| "read_by_visitor"
			| "mailed_seq"
			| "language"
		> {
	site_name: SiteRow["name"];
	site_languages: SiteRow["languages"];
	site_reply_to: SiteRow["reply_to"];
	reply_to: string;
	/** When the first of them came. */
	first_at: number;
	/** The number of the last of them. */
	last_answer: number;
	/** When the newest mail about this conversation was made; null: none yet. */
	mailed_at: number | null;
}

export function mailQueries(db: Kysely<NotificationDb>): MailStore {
	return { ...answersByMail(db), ...linksInMails(db) };
}

function answersByMail(
	db: Kysely<NotificationDb>,
): Pick<
	MailStore,
	| "keepReplyTo"
	| "unmailed"
	| "settleAnswered"
	| "claimMail"
	| "returnMail"
	| "answerers"
	| "mailedNews"
> {
	return {
		async keepReplyTo(site, visitor, to, now) {
			await db.transaction().execute(async (tx) => {
				await tx
					.updateTable("visitors")
					// There may be answers already.
					.set({ reply_to: to, answered: to === null ? null : 1 })
					.where("site_id", "=", site)
					.where("id", "=", visitor)
					.where("forgotten_at", "is", null)
					.execute();
				await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
			});
		},
		unmailed: (since, most) =>
			db
				// Crossed, not joined: SQLite keeps this order, from the few who were answered just now.
				.selectFrom("visitors as v")
				.crossJoin("conversations as c")
				.innerJoin("sites as s", "s.id", "c.site_id")
				.crossJoin("entries as e")
				.select(UNMAILED)
				.select((of) => [
					sql<string>`v.reply_to`.as("reply_to"),
					of.fn.min("e.at").as("first_at"),
					of.fn.max("e.seq").as("last_answer"),
					of
						.selectFrom("mail_links as l")
						.select((link) => link.fn.max("l.made_at").as("made_at"))
						.whereRef("l.conversation_id", "=", "c.id")
						.as("mailed_at"),
				])
				.where("v.answered", "is not", null)
				.where("v.reply_to", "is not", null)
				.whereRef("c.site_id", "=", "v.site_id")
				.whereRef("c.visitor_id", "=", "v.id")
				.whereRef("e.site_id", "=", "c.site_id")
				.whereRef("e.conversation_id", "=", "c.id")
				.where(isUnmailed(since))
				.groupBy([...GROUPED, "v.reply_to"])
				.orderBy("first_at")
				.limit(most)
				.execute(),
		settleAnswered: (since) => settleAnswered(db, since),
		async claimMail({ site_id, id, mailed_seq, read_by_visitor, last_answer }) {
			const { numUpdatedRows } = await db
				.updateTable("conversations")
				.set({ mailed_seq: last_answer })
				.where("site_id", "=", site_id)
				.where("id", "=", id)
				.where("mailed_seq", "=", mailed_seq)
				.where("read_by_visitor", "=", read_by_visitor)
				.executeTakeFirst();
			return numUpdatedRows > 0;
		},
		returnMail: (answers) => returnMail(db, answers),
		async answerers({ site_id, id, read_by_visitor, mailed_seq, last_answer }) {
			const rows = await db
				.selectFrom("entries")
				.leftJoin("people as p", "p.id", "author_id")
				// As shoppers know them.
				.select(["author_name", "p.short_name"])
				.where("site_id", "=", site_id)
				.where("conversation_id", "=", id)
				.where("seq", ">", Math.max(read_by_visitor, mailed_seq))
				.where("seq", "<=", last_answer)
				.where("kind", "=", "message")
				.where("author_kind", "=", "agent")
				.where("body", "is not", null)
				.orderBy("seq")
				.execute();
			return rows.map(
				({ short_name, author_name }) => short_name ?? author_name ?? "",
			);
		},
		mailedNews: (answers) => mailedNews(db, answers),
	};
}

async function mailedNews(
	db: Kysely<NotificationDb>,
	{ site_id, id, read_by_visitor, mailed_seq, last_answer }: Unmailed,
): Promise<MailedNews[]> {
	const rows = await db
		.selectFrom("entries")
		.select("kind")
		.where("site_id", "=", site_id)
		.where("conversation_id", "=", id)
		.where("seq", ">", Math.max(read_by_visitor, mailed_seq))
		.where("seq", "<=", last_answer)
		.where("kind", "in", MAILED_NEWS)
		.where("body", "is not", null)
		.orderBy("seq")
		.execute();
	return rows.map(({ kind }) => kind as MailedNews);
}

/** Of an entry `e` and its conversation `c`: an answer, or other news, that the shopper has not seen, and of which no mail has told. */
const isUnmailed = (since: number) => sql<SqlBool>`
	c.last_at > ${since} and e.at > ${since}
	and e.seq > c.read_by_visitor and e.seq > c.mailed_seq
	and e.body is not null
	and ((e.kind = 'message' and e.author_kind = 'agent') or e.kind in (${sql.join(MAILED_NEWS)}))
`;

async function settleAnswered(
	db: Kysely<NotificationDb>,
	since: number,
): Promise<void> {
	await db
		.updateTable("visitors")
		.set({ answered: null })
		.where("answered", "is not", null)
		.where((of) =>
			of.not(
				of.exists(
					of
						// Crossed as above: joined, SQLite would begin with all entries of the site.
						.selectFrom("conversations as c")
						.crossJoin("entries as e")
						.select("e.seq")
						.whereRef("c.site_id", "=", "visitors.site_id")
						.whereRef("c.visitor_id", "=", "visitors.id")
						.whereRef("e.site_id", "=", "c.site_id")
						.whereRef("e.conversation_id", "=", "c.id")
						.where(isUnmailed(since)),
				),
			),
		)
		.execute();
}

async function returnMail(
	db: Kysely<NotificationDb>,
	{ site_id, id, visitor_id, mailed_seq, last_answer }: Unmailed,
): Promise<void> {
	await db
		.updateTable("conversations")
		.set({ mailed_seq })
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.where("mailed_seq", "=", last_answer)
		.execute();
	await db
		.updateTable("visitors")
		.set({ answered: 1 })
		.where("site_id", "=", site_id)
		.where("id", "=", visitor_id)
		.where("reply_to", "is not", null)
		.execute();
}

function linksInMails(
	db: Kysely<NotificationDb>,
): Omit<MailStore, keyof ReturnType<typeof answersByMail>> {
	return {
		async keepMailLink(link) {
			await db.insertInto("mail_links").values(link).execute();
		},
		mailLink: (tokenHash) =>
			db
				.selectFrom("mail_links")
				.selectAll()
				.where("token_hash", "=", tokenHash)
				.executeTakeFirst(),
		useMailLink: (tokenHash, now) =>
			db
				.updateTable("mail_links")
				.set({ used_at: now })
				.where("token_hash", "=", tokenHash)
				.where("used_at", "is", null)
				.where("expires_at", ">", now)
				.returningAll()
				.executeTakeFirst(),
		async dropMailLink(tokenHash) {
			await db
				.deleteFrom("mail_links")
				.where("token_hash", "=", tokenHash)
				.execute();
		},
		async pruneMailLinks(before, most) {
			const { numDeletedRows } = await db
				.deleteFrom("mail_links")
				.where("token_hash", "in", (of) =>
					of
						.selectFrom("mail_links")
						.select("token_hash")
						.where("made_at", "<", before)
						.orderBy("made_at")
						.limit(most),
				)
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
		async dropUnusedMailLinks(site, visitor) {
			await db
				.updateTable("mail_links")
				.set({ expires_at: 0 })
				.where("site_id", "=", site)
				.where("visitor_id", "=", visitor)
				.where("used_at", "is", null)
				.execute();
		},
		async keepVisitorToken({ site_id, id }, tokenHash, now) {
			await db
				.insertInto("visitor_tokens")
				.values({
					site_id,
					token_hash: tokenHash,
					visitor_id: id,
					created_at: now,
				})
				.onConflict((on) => on.columns(["site_id", "token_hash"]).doNothing())
				.execute();
		},
	};
}

const GROUPED = [
	"c.site_id",
	"c.id",
	"c.state",
	"c.state_since",
	"c.visitor_id",
	"c.read_by_visitor",
	"c.mailed_seq",
	"c.language",
	"s.name",
	"s.languages",
	"s.reply_to",
] as const;
const UNMAILED = [
	"c.site_id",
	"c.id",
	"c.state",
	"c.state_since",
	"c.visitor_id",
	"c.read_by_visitor",
	"c.mailed_seq",
	"c.language",
	"s.name as site_name",
	"s.languages as site_languages",
	"s.reply_to as site_reply_to",
] as const;
