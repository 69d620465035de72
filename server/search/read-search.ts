import type { Entry } from "../../protocol/entry.ts";
import { foundMarks } from "../../protocol/found-marks.ts";
import { parseSearch } from "../../protocol/parse-search.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	SEARCH_PAGE,
	type SearchAsked,
	type SearchHit,
	type SearchPage,
} from "../../protocol/search.ts";
import { staffEntry, staffViewOf } from "../conversations/views.ts";
import type { Store } from "../store/contract/store.ts";

/** One page of what is found. Errors: `malformed` where the query has a fault. */
export async function readSearch(
	store: Pick<Store, "conversationsIn" | "entriesAfter">,
	_who: string,
	sites: readonly string[],
	{ query: typed }: SearchAsked,
): Promise<SearchPage> {
	const parsed = parseSearch(typed);
	if (!parsed.ok) throw new Refused({ code: "malformed", field: "query" });
	const hits: SearchHit[] = [];
	for (const site of sites)
		for (const state of ["waiting", "open", "closed"] as const)
			for (const row of await store.conversationsIn(site, state, null, 100)) {
				const entries = await store.entriesAfter(row, 0, "staff", 200);
				for (const entry of entries.map(staffEntry).reverse()) {
					const line = textOf(entry);
					const marks = foundMarks(line, parsed.query);
					if (marks.length < parsed.query.words.length) continue;
					const by = entry.kind === "note" ? "note" : "message";
					const conversation = staffViewOf(row);
					const { seq, at } = entry;
					hits.push({ conversation, seq, by, line, marks, at });
					break;
				}
			}
	hits.sort((a, b) => b.at - a.at);
	return { hits: hits.slice(0, SEARCH_PAGE), next: null, older: false };
}

function textOf({ kind, body }: Entry): string {
	return body && (kind === "message" || kind === "note") ? body.text : "";
}
