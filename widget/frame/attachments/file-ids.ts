import type { PendingFile } from "../../../client/outbox.ts";
import { newId } from "../../../protocol/ids.ts";

/** Where a file is brought, and taken back. */
export function addressOf(
	{ url, site }: { url: string; site: { site: string } },
	id: string,
): string {
	return `${url}/files/${site.site}/${id}`;
}

/** Under another id: the relay answers for the one before as it did. */
export function anew({ whole, ...file }: PendingFile): PendingFile {
	return { ...file, id: newId() };
}
