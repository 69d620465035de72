import type { Store } from "../store/contract/store.ts";

/** More than are open at once; a conversation stays in its site. */
const KEPT = 10_000;

/** The site of a conversation; undefined: there is no such conversation. */
export type SiteOf = (conversation: string) => Promise<string | undefined>;

/** Reads a conversation once, and knows from then on where it is. */
export function createSiteOf(store: Pick<Store, "conversation">): SiteOf {
	const sites = new Map<string, string>();
	return async (conversation) => {
		const known = sites.get(conversation);
		if (known !== undefined) return known;
		const site = (await store.conversation(conversation))?.site_id;
		if (site === undefined) return undefined;
		sites.set(conversation, site);
		const [oldest] = sites.keys();
		if (sites.size > KEPT && oldest !== undefined) sites.delete(oldest);
		return site;
	};
}
