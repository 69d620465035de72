import type { FileLinks } from "../../client/attaching/file-links.ts";

/** The bytes of a file, to be saved. null: it is gone; undefined: it could not be read now. */
export async function readFile(
	links: FileLinks,
	conversation: string,
	id: string,
): Promise<Blob | null | undefined> {
	const link = await links.find(conversation, id);
	if (!link) return link;
	try {
		const response = await fetch(link.url);
		if (response.ok) return await response.blob();
		// Withdrawn since the link was given.
		return response.status === 404 ? null : undefined;
	} catch {
		return undefined;
	}
}
