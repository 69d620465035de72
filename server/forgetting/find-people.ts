import type { FoundPerson } from "../../protocol/data.ts";
import type { FindingStore } from "./finding-queries.ts";

const CONVERSATIONS_SHOWN = 10;

/** By a whole address or by the reference of a conversation: what is no such thing finds nobody. */
export async function findPeople(
	store: FindingStore,
	site: string,
	text: string,
	most: number,
): Promise<FoundPerson[]> {
	const sought = text.trim();
	const found = sought.includes("@")
		? await store.visitorsByAddress(site, sought, most)
		: await store.visitorsByRef(site, sought.toUpperCase(), most);
	return Promise.all(
		found.map(async (row) => {
			const refs = await store.refsOf(site, row.id, CONVERSATIONS_SHOWN);
			return {
				visitor: row.id,
				name: row.name,
				email: row.email,
				replyTo: row.reply_to,
				since: row.created_at,
				conversations: refs.map(({ id, ref, started_at }) => ({
					id,
					ref,
					startedAt: started_at,
				})),
			};
		}),
	);
}
