import type { Kysely } from "kysely";
import {
	FILES_A_REPLY,
	type FileNamed,
	type SentFile,
} from "../../protocol/attachment.ts";
import { Refused } from "../../protocol/refusal.ts";
import { REPLY_FILES_LEFT_MS } from "../../protocol/saved-reply-limits.ts";
import {
	type AttachmentsNamed,
	faultOf,
	sentFile,
} from "../conversations/attaching/attached.ts";
import type {
	AttachmentRow,
	AttachmentTables,
} from "../conversations/attaching/attachment-rows.ts";
import { bad } from "../conversations/attaching/file-places.ts";
import type { SavedReplyRow } from "./rows.ts";

type Of = Pick<SavedReplyRow, "site_id" | "id" | "owner_id">;

/**
 * What a draft of a reply names, as its row says it. Each is whoever saves it's own and in no message, or the reply's
 * already. Errors: `bad_file`.
 */
export async function readReplyFiles(
	store: Pick<AttachmentsNamed, "attachmentsNamed">,
	of: Of,
	by: string,
	named: readonly FileNamed[] = [],
): Promise<SentFile[]> {
	if (named.length > FILES_A_REPLY)
		throw new Refused(bad("many", FILES_A_REPLY));
	const found = await store.attachmentsNamed(named.map(({ id }) => id));
	const rows = new Map(found.map((row) => [row.id, row]));
	return named.map(({ id, alt }) => {
		const row = rows.get(id);
		if (row && isOf(row, of)) return sentFile(row, alt);
		const own =
			row?.site_id === of.site_id && row.author_id === by ? row : undefined;
		const fault = faultOf(own);
		if (fault) throw new Refused(fault);
		if (!own) throw new Refused(bad("gone"));
		return sentFile(own, alt);
	});
}

function isOf(row: AttachmentRow, { site_id, id, owner_id }: Of): boolean {
	return (
		row.site_id === site_id &&
		row.reply_id === id &&
		row.reply_owner === owner_id &&
		row.state === "whole"
	);
}

/** Part of the transaction that keeps the reply. false: a file that it names is gone, or has another place. */
export async function keepReplyFiles(
	tx: Kysely<AttachmentTables>,
	row: Of & Pick<SavedReplyRow, "files" | "changed_at">,
	by = "",
): Promise<boolean> {
	const ids = (JSON.parse(row.files) as SentFile[]).map(({ id }) => id);
	await takeOffFiles(tx, row, ids);
	for (const id of ids) {
		const { numUpdatedRows } = await tx
			.updateTable("attachments")
			.set({ reply_id: row.id, reply_owner: row.owner_id, drop_at: null })
			.where("id", "=", id)
			.where("site_id", "=", row.site_id)
			.where("state", "=", "whole")
			.where("conversation_id", "is", null)
			.where(({ and, eb, or }) =>
				or([
					and([
						eb("reply_id", "=", row.id),
						eb("reply_owner", "=", row.owner_id),
					]),
					and([eb("reply_id", "is", null), eb("author_id", "=", by)]),
				]),
			)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return false;
	}
	return true;
}

/** All but these: they are dropped a while after `changed_at`, so that whoever takes it back finds them. */
export async function takeOffFiles(
	tx: Kysely<AttachmentTables>,
	{ site_id, id, owner_id, changed_at }: Of & Pick<SavedReplyRow, "changed_at">,
	but: readonly string[],
): Promise<void> {
	await tx
		.updateTable("attachments")
		.set({ drop_at: changed_at + REPLY_FILES_LEFT_MS })
		.where("reply_owner", "=", owner_id)
		.where("site_id", "=", site_id)
		.where("reply_id", "=", id)
		.where("drop_at", "is", null)
		// Nothing has an empty id.
		.where("id", "not in", but.length > 0 ? but : [""])
		.execute();
}

/** Nobody takes back that an account was erased. */
export async function dropFilesOfPerson(
	tx: Kysely<AttachmentTables>,
	person: string,
): Promise<void> {
	await tx
		.updateTable("attachments")
		.set({ drop_at: 0 })
		.where("reply_owner", "=", person)
		.execute();
}
