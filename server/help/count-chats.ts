import type { Bodies } from "../../protocol/entry.ts";
import type { Committed } from "../conversations/log.ts";
import type { Failed } from "../ports/failed.ts";
import type { HelpStore } from "./queries.ts";

/** Counts the conversations that began from an article: by the page from which they did. */
export function countChats(store: HelpStore, origin: string, failed: Failed) {
	const underWay = new Set<Promise<void>>();

	async function count(site: string, url: string): Promise<void> {
		const [, language = "", address = ""] =
			/^([^/?#]+)\/([a-z0-9-]+)$/.exec(
				url.slice(`${origin}/help/${site}/`.length),
			) ?? [];
		const at = address && (await store.articleAt(site, address));
		if (!at) return;
		const of = { site_id: site, id: at.article_id, language };
		if (await store.article(of)) await store.countArticle(of, "chats");
	}

	return {
		committed(outcome: Committed) {
			if (outcome.kind !== "written") return;
			const { site_id: site } = outcome.row;
			for (const { kind, body } of outcome.entries) {
				if (kind !== "started" || body === null) continue;
				const { page } = JSON.parse(body) as Bodies["started"];
				if (!page?.url.startsWith(`${origin}/help/${site}/`)) continue;
				const counting = count(site, page.url)
					.catch((error: unknown) => failed(error, { where: "help" }))
					.finally(() => underWay.delete(counting));
				underWay.add(counting);
			}
		},
		async idle() {
			await Promise.all(underWay);
		},
	};
}
