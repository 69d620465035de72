import { keptClosing, keptTags } from "../conversations/tagging/kept-labels.ts";
import type { Store } from "../store/contract/store.ts";

/** How a site calls its tags and outcomes, by their ids; also those that are chosen no more. */
export async function labelNames(
	store: Pick<Store, "site">,
	site: string,
): Promise<ReadonlyMap<string, string>> {
	const row = await store.site(site);
	if (!row) return new Map();
	const labels = [...keptTags(row), ...keptClosing(row).outcomes];
	return new Map(labels.map(({ id, name }) => [id, name]));
}
