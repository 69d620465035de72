import type { Kysely } from "kysely";
import { FILE_UNSENT_MS } from "../../protocol/attachment.ts";
import type { AttachmentsNamed } from "../conversations/attaching/attached.ts";
import type {
	AttachmentRow,
	AttachmentTables,
} from "../conversations/attaching/attachment-rows.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import { endingQueries } from "./ending-queries.ts";

/** What one person brings, and how much is left of what they may. */
export interface BroughtFiles {
	/** Of the last `FILE_UNSENT_MS`, in bytes as they were sent. */
	bytes: number;
	/** That no message has. */
	unsent: number;
}

type Tables = AttachmentTables;

/** Files of messages, from their first byte on. */
export interface AttachmentStore extends AttachmentsNamed {
	attachment(id: string): Promise<AttachmentRow | undefined>;
	/** Answers whether it is new. */
	beginAttachment(row: AttachmentRow): Promise<boolean>;
	brought(site: string, author: string, now: number): Promise<BroughtFiles>;
	/** How many files of the last `FILE_UNSENT_MS` this one began, whatever became of them. */
	filesBegun(site: string, author: string, now: number): Promise<number>;
	/** Of conversations of this visitor whose texts stand, of both sides; and what they brought and have not sent. */
	filesOfVisitor(site: string, visitor: string): Promise<number>;
	/** Before bytes of it are written: unless they are wanted until then, they are dropped at this time. */
	keepAttachmentFile(
		attachment: string,
		file: string,
		dropAt: number,
	): Promise<void>;
	/** The piece is the next one. Answers whether it was: otherwise its file is due. */
	addPiece(
		attachment: string,
		piece: { file: string; at: number; bytes: number },
		now: number,
	): Promise<boolean>;
	/** Files of its pieces, in order. */
	piecesOf(attachment: string): Promise<string[]>;
	/** All of it is here and was looked at: its pieces are due. Answers whether it was still coming. */
	finishAttachment(
		id: string,
		as: FinishedAttachment,
		now: number,
	): Promise<boolean>;
	/** Takes back what no message has. Answers whether it was so. */
	endAttachment(id: string, now: number): Promise<boolean>;
	/** Of a conversation, those of these that are whole; for the staff those of notes as well. */
	attachmentsIn(
		site: string,
		conversation: string,
		ids: readonly string[],
	): Promise<AttachmentRow[]>;
	/** Those whose message never came, and what counted for a day: at most so many. Answers how many. */
	dropUnsent(now: number, most: number): Promise<number>;
	/** Of these, those of saved replies of the shop and of this person, whole and not taken off. */
	replyFiles(
		site: string,
		person: string,
		ids: readonly string[],
	): Promise<AttachmentRow[]>;
	/**
	 * Another file of a message or reply has the same bytes: they are its own from now on, and due no more. Answers
	 * whether there is one.
	 */
	passOnFile(file: string): Promise<boolean>;
	/** Files of attachments that are due by then, the oldest first. */
	dueAttachmentFiles(now: number, most: number): Promise<string[]>;
	/** When the next one is due; null: none is. */
	nextAttachmentFile(): Promise<number | null>;
	/** It could not be dropped. */
	postponeAttachmentFile(file: string, until: number): Promise<void>;
}

export type FinishedAttachment =
	| (Pick<
			AttachmentRow,
			"type" | "bytes" | "width" | "height" | "file_id" | "small_id"
	  > & { state: "whole" })
	| { state: "refused"; fault: AttachmentRow["fault"] };

export function attachmentQueries(db: Kysely<Tables>): AttachmentStore {
	const one = (id: string) =>
		db
			.selectFrom("attachments")
			.selectAll()
			.where("id", "=", id)
			.executeTakeFirst();
	return {
		...pieceQueries(db),
		...endingQueries(db),
		attachment: one,
		attachmentsNamed: async (ids) =>
			ids.length === 0
				? []
				: db
						.selectFrom("attachments")
						.selectAll()
						.where("id", "in", ids)
						.execute(),
		attachmentsIn: (site, conversation, ids) =>
			db
				.selectFrom("attachments")
				.selectAll()
				.where("id", "in", ids)
				.where("site_id", "=", site)
				.where("conversation_id", "=", conversation)
				.where("state", "=", "whole")
				.execute(),
		replyFiles: (site, person, ids) =>
			db
				.selectFrom("attachments")
				.selectAll()
				.where("id", "in", ids)
				.where("site_id", "=", site)
				.where("reply_owner", "in", ["", person])
				.where("state", "=", "whole")
				.where("drop_at", "is", null)
				.execute(),
		async beginAttachment(row) {
			const done = await db
				.insertInto("attachments")
				.values(row)
				.onConflict((on) => on.column("id").doNothing())
				.executeTakeFirst();
			return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
		},
		async brought(site, author, now) {
			const rows = await db
				.selectFrom("attachments")
				.select(["length", "conversation_id", "reply_id", "state"])
				.where("site_id", "=", site)
				.where("author_id", "=", author)
				.where("made_at", ">", now - FILE_UNSENT_MS)
				.execute();
			return {
				bytes: rows.reduce((sum, { length }) => sum + length, 0),
				unsent: rows.filter(
					({ conversation_id, reply_id, state }) =>
						conversation_id === null &&
						reply_id === null &&
						(state === "coming" || state === "whole"),
				).length,
			};
		},
		async filesBegun(site, author, now) {
			const { count } = await db
				.selectFrom("attachments")
				.select((of) => of.fn.countAll<number>().as("count"))
				.where("site_id", "=", site)
				.where("author_id", "=", author)
				.where("made_at", ">", now - FILE_UNSENT_MS)
				// Nobody has brought a copy.
				.where("length", ">", 0)
				.executeTakeFirstOrThrow();
			return Number(count);
		},
		filesOfVisitor: (site, visitor) => filesOfVisitor(db, site, visitor),
		async filesSize(site) {
			const { size } = await db
				.selectFrom("attachments")
				.select((of) => of.fn.sum<number | null>("bytes").as("size"))
				.where("site_id", "=", site)
				.executeTakeFirstOrThrow();
			return size ?? 0;
		},
	};
}

async function filesOfVisitor(
	db: Kysely<Tables>,
	site: string,
	visitor: string,
): Promise<number> {
	const withConversations = db as unknown as Kysely<Tables & CoreTables>;
	const counted = { count: 0 };
	const sent = await withConversations
		.selectFrom("conversations as c")
		.innerJoin("attachments as a", (join) =>
			join
				.onRef("a.site_id", "=", "c.site_id")
				.onRef("a.conversation_id", "=", "c.id"),
		)
		.select((of) => of.fn.countAll<number>().as("count"))
		.where("c.site_id", "=", site)
		.where("c.visitor_id", "=", visitor)
		.where("c.forgotten_at", "is", null)
		.executeTakeFirst();
	const unsent = await db
		.selectFrom("attachments")
		.select((of) => of.fn.countAll<number>().as("count"))
		.where("site_id", "=", site)
		.where("author_id", "=", visitor)
		.where("conversation_id", "is", null)
		.where("state", "in", ["coming", "whole"])
		.executeTakeFirst();
	return Number((sent ?? counted).count) + Number((unsent ?? counted).count);
}

function pieceQueries(db: Kysely<Tables>) {
	return {
		async keepAttachmentFile(attachment, file, dropAt) {
			await db
				.insertInto("files")
				.values({
					...{ id: file, person_id: "", site_id: null },
					...{ drop_at: dropAt, attachment_id: attachment, piece_at: null },
				})
				.execute();
		},
		addPiece: (attachment, { file, at, bytes }, now) =>
			db.transaction().execute(async (tx) => {
				const { numUpdatedRows } = await tx
					.updateTable("attachments")
					.set({ received: at + bytes })
					.where("id", "=", attachment)
					.where("state", "=", "coming")
					.where("received", "=", at)
					.executeTakeFirst();
				const isNext = numUpdatedRows > 0n;
				await tx
					.updateTable("files")
					.set(isNext ? { piece_at: at, drop_at: null } : { drop_at: now })
					.where("id", "=", file)
					.execute();
				return isNext;
			}),
		async piecesOf(attachment) {
			const rows = await db
				.selectFrom("files")
				.select("id")
				.where("attachment_id", "=", attachment)
				.where("piece_at", "is not", null)
				.orderBy("piece_at")
				.execute();
			return rows.map(({ id }) => id);
		},
		finishAttachment: (id, as, now) =>
			db.transaction().execute(async (tx) => {
				const { numUpdatedRows } = await tx
					.updateTable("attachments")
					.set(as.state === "whole" ? as : { ...as, bytes: 0 })
					.where("id", "=", id)
					.where("state", "=", "coming")
					.executeTakeFirst();
				if (numUpdatedRows === 0n) return false;
				await tx
					.updateTable("files")
					.set({ drop_at: now })
					.where("attachment_id", "=", id)
					.where("piece_at", "is not", null)
					.execute();
				const made = as.state === "whole" ? [as.file_id, as.small_id] : [];
				for (const file of made)
					if (file !== null)
						await tx
							.updateTable("files")
							.set({ drop_at: null })
							.where("id", "=", file)
							.execute();
				return true;
			}),
	} satisfies Partial<AttachmentStore>;
}
