import type { Looks } from "../../client/attaching/looks.ts";
import type { PendingFile } from "../../client/outbox.ts";
import type { Workspace } from "../workspace/workspace.ts";

export type LookOfReplies = (
	site: string,
	copies: readonly PendingFile[],
) => Promise<void>;

/** Fetches the pictures of a saved reply, so that its copies are seen before they are sent. What fails has no look. */
export function lookOfReplies(
	{ connection }: Pick<Workspace, "connection">,
	looks: Looks,
): LookOfReplies {
	return async (site, copies) => {
		const pictures = copies.filter(({ width }) => width);
		if (pictures.length === 0) return;
		const files = pictures.map(({ copyOf = "" }) => copyOf);
		const reply = await connection.ask("reply-files:link", { site, files });
		if (!reply.ok) return;
		await Promise.all(
			reply.data.links.map(async ({ id, url }) => {
				const copy = pictures.find(({ copyOf }) => copyOf === id);
				const blob = await fetched(url);
				if (copy && blob) looks.make(copy.id, blob);
			}),
		);
	};
}

async function fetched(url: string): Promise<Blob | null> {
	try {
		const response = await fetch(url);
		return response.ok ? await response.blob() : null;
	} catch {
		return null;
	}
}
