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
type Tables = CoreTables & { attachments: ExportedFile };

export interface ExportFileStore {
	/** Of messages of one conversation. */
	sentFilesToExport(
		site: string,
		conversation: string,
	): Promise<ExportedFile[]>;
}

export function exportFileQueries(core: Kysely<CoreTables>): ExportFileStore {
	const db = core as unknown as Kysely<Tables>;
	return {
		sentFilesToExport: (site, conversation) =>
			db
				.selectFrom("attachments")
				.select([
					"site_id",
					"id",
					"conversation_id",
					"state",
					"type",
					"file_id",
				])
				.where("site_id", "=", site)
				.where("conversation_id", "=", conversation)
				.where("state", "=", "whole")
				.execute(),
	};
}

/** One after the other, so that memory holds one at a time. What the disk has lost is left out. */
export async function* sentFiles(
	{ store, files }: { store: ExportFileStore; files: FileStore },
	{ site_id, id }: { site_id: string; id: string },
) {
	for (const row of await store.sentFilesToExport(site_id, id)) {
		const bytes = row.file_id === null ? null : await files.get(row.file_id);
		if (bytes) yield { id: row.id, ending: endingOf(row), bytes };
	}
}

function endingOf({ type }: ExportedFile): string {
	return type === "application/pdf" ? "pdf" : "webp";
}
