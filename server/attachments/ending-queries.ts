import type { Kysely, Updateable } from "kysely";
import type { AttachmentTables } from "../conversations/attaching/attachment-rows.ts";
import { GONE } from "../conversations/attaching/beside-files.ts";
import { owedScrub } from "../store/contract/owed-scrub.ts";
import type { CoreTables } from "../store/contract/rows.ts";
import type { AttachmentStore } from "./queries.ts";

type Tables = AttachmentTables;

/** How files of messages end, and when their bytes are due. */
export function endingQueries(db: Kysely<Tables>) {
	return {
		endAttachment: (id, now) =>
			db.transaction().execute(async (tx) => {
				const { numUpdatedRows } = await tx
					.updateTable("attachments")
					.set(GONE)
					.where("id", "=", id)
					.where("conversation_id", "is", null)
					.where("reply_id", "is", null)
					.executeTakeFirst();
				if (numUpdatedRows === 0n) return false;
				await dueNow(tx, [id], now);
				await scrubOwed(tx, now);
				return true;
			}),
		dropUnsent: (now, most) =>
			db.transaction().execute(async (tx) => {
				const rows = await tx
					.selectFrom("attachments")
					.select("id")
					.where("drop_at", "<=", now)
					.orderBy("drop_at")
					.limit(most)
					.execute();
				const ids = rows.map(({ id }) => id);
				await forgetAttachments(tx, ids, now);
				if (ids.length > 0) await scrubOwed(tx, now);
				return ids.length;
			}),
		async dueAttachmentFiles(now, most) {
			const rows = await ofAttachments(db)
				.select("id")
				.where("drop_at", "<=", now)
				.limit(most)
				.execute();
			return rows.map(({ id }) => id);
		},
		async nextAttachmentFile() {
			const next = await ofAttachments(db)
				.select("drop_at")
				.where("drop_at", "is not", null)
				.limit(1)
				.executeTakeFirst();
			return next?.drop_at ?? null;
		},
		passOnFile: (file) =>
			db.transaction().execute(async (tx) => {
				const next =
					(await namedBy(tx, "file_id", file)) ??
					(await namedBy(tx, "small_id", file));
				if (!next) return false;
				await tx
					.updateTable("files")
					.set({ attachment_id: next.id, drop_at: null })
					.where("id", "=", file)
					.execute();
				return true;
			}),
		async postponeAttachmentFile(file, until) {
			await db
				.updateTable("files")
				.set({ drop_at: until })
				.where("id", "=", file)
				.execute();
		},
	} satisfies Partial<AttachmentStore>;
}

/** Part of the transaction that forgets a visitor: what they brought and never sent. What they sent goes with its conversation. */
export async function forgetUnsentOf(
	tx: Kysely<Tables>,
	{ site_id, id }: { site_id: string; id: string },
	now: number,
): Promise<void> {
	const rows = await tx
		.selectFrom("attachments")
		.select("id")
		.where("site_id", "=", site_id)
		.where("author_id", "=", id)
		.where("conversation_id", "is", null)
		.execute();
	await forgetAttachments(
		tx,
		rows.map((row) => row.id),
		now,
	);
}

/** One of those that have these bytes. */
function namedBy(
	tx: Kysely<Tables>,
	column: "file_id" | "small_id",
	file: string,
): Promise<{ id: string } | undefined> {
	return tx
		.selectFrom("attachments")
		.select("id")
		.where(column, "=", file)
		.limit(1)
		.executeTakeFirst();
}

/** The names of files are words of their senders. */
async function scrubOwed(tx: Kysely<Tables>, now: number): Promise<void> {
	await owedScrub(tx as unknown as Kysely<CoreTables>, now).execute();
}

/** In the order in which they go. */
function ofAttachments(db: Kysely<Tables>) {
	return db
		.selectFrom("files")
		.where("attachment_id", "is not", null)
		.orderBy("drop_at");
}

async function forgetAttachments(
	tx: Kysely<Tables>,
	ids: readonly string[],
	now: number,
): Promise<void> {
	if (ids.length === 0) return;
	await dueNow(tx, ids, now);
	await tx.deleteFrom("attachments").where("id", "in", ids).execute();
}

async function dueNow(
	tx: Kysely<Tables>,
	ids: readonly string[],
	now: number,
): Promise<void> {
	await tx
		.updateTable("files")
		.set({ drop_at: now } satisfies Updateable<Tables["files"]>)
		.where("attachment_id", "is not", null)
		.where("attachment_id", "in", ids)
		.execute();
}
