import { VIEW_COUNT_MOST, type ViewCount } from "../../protocol/saved-view.ts";
import {
	SEARCH_PAGE,
	type SearchAsked,
	type SearchPage,
} from "../../protocol/search.ts";
import type { AgentSession } from "../people/actor.ts";
import type { Clock } from "../ports/clock.ts";
import type { SavedViewRow } from "./rows.ts";

export type Find = (
	actor: AgentSession,
	asked: SearchAsked,
) => Promise<SearchPage>;

export interface ViewCounter {
	/** One after the other: no person's views take the relay from the others. */
	count: CountViews;
	/** Something of this site is otherwise than it was. */
	changed(site: string): void;
}
export type CountViews = (
	actor: AgentSession,
	views: readonly SavedViewRow[],
) => Promise<ViewCount[]>;

/** So long a count is told again, whatever has happened: fifty consoles that hear of one message count once. */
export const COUNTED_MS = 2_000;
/** So long where nothing has happened: days end, and tags get other names. */
const UNCHANGED_MS = 60_000;
/** Counts of one site that are remembered. */
const COUNTS_MOST = 1_000;

interface Counted {
	at: number;
	count: Promise<Omit<ViewCount, "view">>;
}

/** Counts what views find, each at most once in `COUNTED_MS` however many ask. */
export function createViewCounter(
	find: Find,
	clock: Pick<Clock, "now">,
): ViewCounter {
	const sites = new Map<string, Map<string, Counted>>();
	const changedAt = new Map<string, number>();

	function isGood(site: string, { at }: Counted): boolean {
		const age = clock.now() - at;
		const isSame = (changedAt.get(site) ?? -1) < at;
		return age >= 0 && age < (isSame ? UNCHANGED_MS : COUNTED_MS);
	}

	function counted(actor: AgentSession, view: SavedViewRow) {
		const { site_id: site, query } = view;
		const known = sites.get(site) ?? new Map<string, Counted>();
		sites.set(site, known);
		// What "mine" is differs from one to the other.
		const key = PERSONAL.test(query) ? `${actor.who.id} ${query}` : ` ${query}`;
		const before = known.get(key);
		if (before && isGood(site, before)) return before.count;
		if (known.size >= COUNTS_MOST) known.clear();
		const count = countOf(find, actor, view);
		known.set(key, { at: clock.now(), count });
		count.catch(() => known.delete(key));
		return count;
	}

	return {
		async count(actor, views) {
			const counts: ViewCount[] = [];
			for (const view of views)
				counts.push({ view: view.id, ...(await counted(actor, view)) });
			return counts;
		},
		changed: (site) => void changedAt.set(site, clock.now()),
	};
}

const PERSONAL = /is:\s*"?mine/iu;

/** By its pages, until there are enough; an older part that takes its time is not waited for. */
async function countOf(
	find: Find,
	actor: AgentSession,
	{ site_id: site, query }: SavedViewRow,
): Promise<Omit<ViewCount, "view">> {
	const found = new Set<string>();
	let cursor: string | null = null;
	for (let page = 0; page * SEARCH_PAGE < VIEW_COUNT_MOST; page++) {
		const read: SearchPage = await find(actor, { query, site, cursor });
		for (const { conversation } of read.hits) found.add(conversation.id);
		cursor = read.next;
		if (cursor === null || read.older) break;
	}
	return { count: found.size, more: cursor !== null };
}
