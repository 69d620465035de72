import { parseSearch } from "../../protocol/parse-search.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	SEARCH_PAGE,
	type SearchAsked,
	type SearchPage,
} from "../../protocol/search.ts";
import type { Clock } from "../ports/clock.ts";
import type { Store } from "../store/contract/store.ts";
import { createHits } from "./hit-of.ts";
import { readPlace, writePlace } from "./place.ts";
import type { SearchStore } from "./queries.ts";
import { createRows } from "./rows-found.ts";
import { type NamedTags, wantedOf } from "./wanted.ts";

export interface ReadParts {
	store: SearchStore &
		Pick<
			Store,
			| "conversation"
			| "conversationsIn"
			| "conversationsOf"
			| "entriesAfter"
			| "visitor"
			| "site"
		>;
	/** Ids of the tags of a site whose names begin with these words, folded. */
	tagsNamed: NamedTags;
	clock: Pick<Clock, "ticks">;
}

/** A page that has taken so long ends, and what is older is asked for by its cursor. */
export const PAGE_MS = 30;

/** One page of what is found. Errors: `malformed` where the query has a fault, or the cursor is none. */
export async function readSearch(
	parts: ReadParts,
	who: string,
	sites: readonly string[],
	{ query: typed, cursor }: SearchAsked,
): Promise<SearchPage> {
	const parsed = parseSearch(typed);
	if (!parsed.ok) throw new Refused({ code: "malformed", field: "query" });
	const { query } = parsed;
	const wanted = await wantedOf(parts, query, who, sites);
	const until = parts.clock.ticks() + PAGE_MS;
	const hits = createHits(parts.store, query);
	const found = createRows(parts, wanted, sites);
	let place = readPlace(cursor);
	for (;;) {
		const step = await found.next(place);
		for (const row of step.rows) {
			await hits.add(row);
			if (hits.found.length === SEARCH_PAGE)
				return { hits: hits.found, next: String(row.id), older: false };
		}
		if (step.next === null)
			return { hits: hits.found, next: null, older: false };
		place = step.next;
		if (parts.clock.ticks() >= until)
			return { hits: hits.found, next: writePlace(place), older: true };
	}
}
