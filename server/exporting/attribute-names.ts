import { attributesOf } from "../sites/change-attributes.ts";
import type { Store } from "../store/contract/store.ts";

/** How a site calls its attributes, by their ids; what names a value, no id says. */
export async function attributeNames(
	store: Pick<Store, "site">,
	site: string,
): Promise<ReadonlyMap<string, string>> {
	const row = await store.site(site);
	return new Map(row && attributesOf(row).map(({ id, name }) => [id, name]));
}
