import type { Kysely } from "kysely";
import type { FileStore } from "../ports/file-store.ts";
import type { CoreTables } from "../store/contract/rows.ts";

/** A file of a message, as far as it goes along; its name stands in the entry. */
export interface ExportedFile {
	site_id: string;
	id: string;
	conversation_id: string | null;
	state: string;
	type: string | null;
	file_id: string | null;
}
interface AttachmentOfReply extends ExportedFile {
	reply_id: string | null;
	reply_owner: string | null;
	drop_at: number | null;
}
type Tables = CoreTables & { attachments: AttachmentOfReply };

export interface ExportFileStore {
	/** Of messages of one conversation. */
	sentFilesToExport(
		site: string,
		conversation: string,
	): Promise<ExportedFile[]>;
	/** Of one saved reply. @param owner "": it is the shop's */
	replyFilesToExport(
		site: string,
		owner: string,
		reply: string,
	): Promise<ExportedFile[]>;
}

export function exportFileQueries(core: Kysely<CoreTables>): ExportFileStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		sentFilesToExport: (site, conversation) =>
			db
				.selectFrom("attachments")
				.select([...COLUMNS])
				.where("site_id", "=", site)
				.where("conversation_id", "=", conversation)
				.where("state", "=", "whole")
				.execute(),
		replyFilesToExport: (site, owner, reply) =>
			db
				.selectFrom("attachments")
				.select([...COLUMNS])
				.where("reply_owner", "=", owner)
				.where("site_id", "=", site)
				.where("reply_id", "=", reply)
				.where("drop_at", "is", null)
				.execute(),
	};
}

const COLUMNS = [
	...(["site_id", "id", "conversation_id"] as const),
	...(["state", "type", "file_id"] as const),
] as const;

/** One after the other, so that memory holds one at a time. What the disk has lost is left out. */
export async function* sentFiles(
	{ store, files }: { store: ExportFileStore; files: FileStore },
	{ site_id, id }: { site_id: string; id: string },
) {
	yield* withBytes(files, await store.sentFilesToExport(site_id, id));
}

export async function* replyFiles(
	{ store, files }: { store: ExportFileStore; files: FileStore },
	{ site_id, owner_id, id }: { site_id: string; owner_id: string; id: string },
) {
	const rows = await store.replyFilesToExport(site_id, owner_id, id);
	yield* withBytes(files, rows);
}

async function* withBytes(files: FileStore, rows: readonly ExportedFile[]) {
	for (const row of rows) {
		const bytes = row.file_id === null ? null : await files.get(row.file_id);
		if (bytes) yield { id: row.id, ending: endingOf(row), bytes };
	}
}

function endingOf({ type }: ExportedFile): string {
	return type === "application/pdf" ? "pdf" : "webp";
}
