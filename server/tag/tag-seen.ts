import type { TagSeen, WrongSite } from "../../protocol/tag.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import { originsOf } from "../sites/settings.ts";
import type { Store } from "../store/contract/store.ts";
import type { TagStore } from "./queries.ts";
import { seenOf } from "./seen-of.ts";
import type { PagesNow } from "./seen-pages.ts";

/** Where the tag of a site was seen, and where another stands in its place. Errors: `not_found`. */
export async function tagSeen(
	store: Store & TagStore,
	pages: PagesNow,
	id: string,
): Promise<TagSeen> {
	const site = await mustFindSite(store, id);
	const listed = originsOf(site);
	const now = store.now();
	const rows = await store.seenOrigins(id);
	return {
		origins: rows
			.sort((one, other) => other.last_at - one.last_at)
			.map((row) => seenOf(row, listed.includes(row.origin), pages, now)),
		wrong: listed.flatMap((origin): WrongSite[] => {
			const said = pages.wrongSite(origin);
			return said && said.site !== id ? [{ origin, ...said }] : [];
		}),
		now,
	};
}
