import type { Kysely } from "kysely";
import type { AttachmentTables } from "../conversations/attaching/attachment-rows.ts";
import { insertAudit } from "../store/contract/audit-rows.ts";
import type { AuditRow, CoreTables } from "../store/contract/rows.ts";
import {
	dropFilesOfPerson,
	keepReplyFiles,
	takeOffFiles,
} from "./reply-files.ts";
import type { SavedReplyRow, SavedReplyTables } from "./rows.ts";
import { type SavedReplyUseStore, useQueries } from "./use-queries.ts";

type Tables = CoreTables & SavedReplyTables;

/** Whose: a site's, with "", or those of one person there. */
export interface RepliesOf {
	site: string;
	owner: string;
}

export interface KeptReply {
	row: SavedReplyRow;
	/** The version that it replaces; null: there is none. */
	was: number | null;
	/** Who may have brought its files; left out: it has none that it did not have. */
	by?: string;
}

/** What agents write often. */
export interface SavedReplyStore extends SavedReplyUseStore {
	/** By name, behind this key. */
	savedReplies(
		of: RepliesOf,
		after: string,
		most: number,
	): Promise<SavedReplyRow[]>;
	savedReply(site: string, id: string): Promise<SavedReplyRow | undefined>;
	/** Those with these keys, in no order. */
	savedRepliesNamed(
		of: RepliesOf,
		keys: readonly string[],
	): Promise<SavedReplyRow[]>;
	savedRepliesSize(of: RepliesOf): Promise<{ count: number; bytes: number }>;
	/**
	 * All or nothing, with the lines of the audit log; their files are theirs from then on, and those that they had before
	 * and name no more are dropped after `REPLY_FILES_LEFT_MS`. false: one was changed or removed since, another has its
	 * name, or a file is gone.
	 */
	keepSavedReplies(
		kept: readonly KeptReply[],
		audit: readonly AuditRow[],
	): Promise<boolean>;
	/**
	 * What was sent with it stays counted, and its files are dropped after `REPLY_FILES_LEFT_MS`, for whoever takes the
	 * removal back. false: it was changed since. @param row `changed_at` is when it is removed
	 */
	removeSavedReply(
		row: Pick<
			SavedReplyRow,
			"site_id" | "id" | "owner_id" | "version" | "changed_at"
		>,
		audit: readonly AuditRow[],
	): Promise<boolean>;
}

/** Rolls back. */
class Changed extends Error {}

export function savedReplyQueries(db: Kysely<Tables>): SavedReplyStore {
	const of = ({ site, owner }: RepliesOf) =>
		db
			.selectFrom("saved_replies")
			.where("site_id", "=", site)
			.where("owner_id", "=", owner);

	return {
		...useQueries(db),
		savedReplies: (whose, after, most) =>
			of(whose)
				.selectAll()
				.where("name_key", ">", after)
				.orderBy("name_key")
				.limit(most)
				.execute(),
		savedReply: (site, id) =>
			db
				.selectFrom("saved_replies")
				.selectAll()
				.where("site_id", "=", site)
				.where("id", "=", id)
				.executeTakeFirst(),
		savedRepliesNamed: (whose, keys) =>
			of(whose).selectAll().where("name_key", "in", keys).execute(),
		async savedRepliesSize(whose) {
			const { count, bytes } = await of(whose)
				.select(({ fn }) => [
					fn.countAll<number>().as("count"),
					fn.sum<number | null>("bytes").as("bytes"),
				])
				.executeTakeFirstOrThrow();
			return { count: Number(count), bytes: Number(bytes ?? 0) };
		},
		keepSavedReplies: (kept, audit) =>
			undone(() =>
				db.transaction().execute(async (tx) => {
					for (const one of kept) await keep(tx, one);
					await insertAudit(tx as unknown as Kysely<CoreTables>, audit);
				}),
			),
		removeSavedReply: ({ version, ...row }, audit) =>
			undone(() =>
				db.transaction().execute(async (tx) => {
					const { numDeletedRows } = await tx
						.deleteFrom("saved_replies")
						.where("site_id", "=", row.site_id)
						.where("id", "=", row.id)
						.where("version", "=", version)
						.executeTakeFirst();
					if (numDeletedRows === 0n) throw new Changed();
					await takeOffFiles(attached(tx), row, []);
					await insertAudit(tx as unknown as Kysely<CoreTables>, audit);
				}),
			),
	};
}

/** Part of the transaction that erases somebody's account. */
export async function dropRepliesOf(
	tx: Kysely<SavedReplyTables & AttachmentTables>,
	person: string,
): Promise<void> {
	await dropFilesOfPerson(tx as unknown as Kysely<AttachmentTables>, person);
	await tx.deleteFrom("saved_replies").where("owner_id", "=", person).execute();
}

async function keep(tx: Kysely<Tables>, { row, was, by }: KeptReply) {
	if (!(await keepReplyFiles(attached(tx), row, by))) throw new Changed();
	const { site_id, id, owner_id, ...set } = row;
	const named = await tx
		.selectFrom("saved_replies")
		.select("id")
		.where("site_id", "=", site_id)
		.where("owner_id", "=", owner_id)
		.where("name_key", "=", set.name_key)
		.executeTakeFirst();
	if (named && named.id !== id) throw new Changed();
	if (was === null) {
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto("saved_replies")
			.values(row)
			.onConflict((on) => on.columns(["site_id", "id"]).doNothing())
			.executeTakeFirst();
		if (!numInsertedOrUpdatedRows) throw new Changed();
		return;
	}
	const { numUpdatedRows } = await tx
		.updateTable("saved_replies")
		.set(set)
		.where("site_id", "=", site_id)
		.where("id", "=", id)
		.where("owner_id", "=", owner_id)
		.where("version", "=", was)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Changed();
}

function attached(tx: Kysely<Tables>): Kysely<AttachmentTables> {
	return tx as unknown as Kysely<AttachmentTables>;
}

async function undone(work: () => Promise<void>): Promise<boolean> {
	try {
		await work();
		return true;
	} catch (error) {
		if (error instanceof Changed) return false;
		throw error;
	}
}
