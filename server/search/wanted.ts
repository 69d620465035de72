import type { SearchQuery } from "../../protocol/search.ts";
import { hoursOf } from "../sites/hours.ts";
import { startOfDay } from "../statistics/local-day.ts";
import type { Store } from "../store/contract/store.ts";
import type { Wanted } from "./fits.ts";
import { rowIdAt } from "./rows.ts";

export type NamedTags = (
	site: string,
	name: readonly string[],
) => Promise<readonly string[]>;

interface WantedParts {
	store: Pick<Store, "site">;
	tagsNamed: NamedTags;
}

const DAY_MS = 86_400_000;

/** What the filters of a query mean on these sites: which tags are called so, and when local days begin. */
export async function wantedOf(
	{ store, tagsNamed }: WantedParts,
	query: SearchQuery,
	who: string,
	sites: readonly string[],
): Promise<Wanted> {
	const names = query.filters.flatMap((filter) =>
		filter.key === "tag" ? [filter.name] : [],
	);
	const tags = await Promise.all(
		names.map(
			async (name) =>
				new Map(
					await Promise.all(
						sites.map(
							async (site) => [site, await tagsNamed(site, name)] as const,
						),
					),
				),
		),
	);
	const ranges = new Map<string, { from: number; below: number }>();
	for (const site of sites) ranges.set(site, await rangeOn(store, query, site));
	return { query, who, tags, ranges };
}

async function rangeOn(
	store: Pick<Store, "site">,
	{ filters }: SearchQuery,
	site: string,
): Promise<{ from: number; below: number }> {
	const range = { from: 0, below: Number.MAX_SAFE_INTEGER };
	if (!filters.some(({ key }) => key === "before" || key === "after"))
		return range;
	const row = await store.site(site);
	const timeZone = (row && hoursOf(row)?.timeZone) ?? "UTC";
	for (const filter of filters) {
		if (filter.key !== "before" && filter.key !== "after") continue;
		const day = Date.parse(`${filter.date}T00:00Z`) / DAY_MS;
		const id = Math.max(0, rowIdAt(startOfDay(timeZone, day)));
		if (filter.key === "before") range.below = Math.min(range.below, id);
		else range.from = Math.max(range.from, id);
	}
	return range;
}
