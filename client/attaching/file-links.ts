import type {
	FilesAsked,
	FileLinks as Found,
} from "../../protocol/attachment.ts";
import { FILES_LINKED, type FileLink } from "../../protocol/attachment.ts";
import type { Reply } from "../../protocol/refusal.ts";

/** Where a file can be read for now; null: nowhere any more; undefined: nobody could be asked. */
export type FoundLink = FileLink | null | undefined;

export interface FileLinks {
	/** @param isBroken the one that was given before could not be read */
	find(
		conversation: string,
		id: string,
		isBroken?: boolean,
	): Promise<FoundLink>;
}

/** A link that ends sooner is asked for anew: what is begun with it has to come to its end. */
const LEFT_MS = 20_000;

interface Asking {
	ids: Set<string>;
	found: Promise<ReadonlyMap<string, FoundLink>>;
}

/** Asks once for all files that are shown at the same moment. */
export function createFileLinks({
	ask,
	now,
}: {
	ask(command: "files:link", asked: FilesAsked): Promise<Reply<Found>>;
	now(): number;
}): FileLinks {
	const known = new Map<string, { link: FileLink; until: number }>();
	/** By their conversation; no more is put into one that is on its way. */
	const gathering = new Map<string, Asking>();

	function gather(conversation: string): Asking {
		const ids = new Set<string>();
		const asking = { ids, found: found(conversation, ids) };
		gathering.set(conversation, asking);
		return asking;
	}

	async function found(conversation: string, ids: Set<string>) {
		await new Promise((done) => setTimeout(done));
		gathering.delete(conversation);
		const links = new Map<string, FoundLink>();
		const all = [...ids];
		while (all.length) {
			const files = all.splice(0, FILES_LINKED);
			const reply = await ask("files:link", { conversation, files });
			if (!reply.ok) continue;
			for (const id of files) links.set(id, null);
			for (const link of reply.data.links) {
				links.set(link.id, link);
				known.set(link.id, { link, until: reply.data.until });
			}
		}
		return links;
	}

	return {
		async find(conversation, id, isBroken) {
			const before = known.get(id);
			if (before && !isBroken && before.until - now() > LEFT_MS)
				return before.link;
			const { ids, found } =
				gathering.get(conversation) ?? gather(conversation);
			ids.add(id);
			return (await found).get(id);
		},
	};
}
