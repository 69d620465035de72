import type { ShopbellStore } from "../store-parts.ts";
import { packedDay } from "./count-anew.ts";
import { dayTallies } from "./day-rows.ts";
import { episodesOf } from "./episodes-of.ts";
import { shopTime } from "./figure-steps.ts";
import type { EpisodeRow, FigureDayRow } from "./rows.ts";

/** All that is counted of a site, in an order of its own. */
export interface Counted {
	episodes: EpisodeRow[];
	days: FigureDayRow[];
}

const MOST = 10_000;
const DIMENSIONS = [
	...(["all", "agent", "team", "language", "tag"] as const),
	...(["late", "returning", "answered"] as const),
];

/** As it was kept up. */
export async function countedIn(
	store: ShopbellStore,
	site: string,
): Promise<Counted> {
	const days: FigureDayRow[] = [];
	for (const dimension of DIMENSIONS)
		days.push(...(await store.figureDays(site, dimension, 0, 100_000)));
	const episodes = await store.episodesIn(site, 0, 9e15, null, MOST);
	return inOrder({ episodes, days });
}

/** As the log says it, made of nothing else. */
export async function countedFromLog(
	store: ShopbellStore,
	site: string,
): Promise<Counted> {
	const row = await store.site(site);
	if (!row) throw new Error("there is no such site");
	const shop = await shopTime(store, row);
	const ids = await store.conversationIds(site, "", MOST);
	const episodes: EpisodeRow[] = [];
	for (const facts of ids.length > 0 ? await store.factsOf(site, ids) : []) {
		const { id } = facts.conversation;
		const entries = await store.measuredEntries(site, [id], null, MOST);
		episodes.push(...episodesOf({ ...facts, before: [], entries }, shop));
	}
	return inOrder({ episodes, days: dayTallies(episodes).map(packedDay) });
}

function inOrder({ episodes, days }: Counted): Counted {
	const by = <Row>(key: (row: Row) => string) => {
		return (a: Row, b: Row) => (key(a) < key(b) ? -1 : 1);
	};
	return {
		episodes: episodes.toSorted(
			by((row) => `${row.conversation_id} ${1e6 + row.first_seq}`),
		),
		days: days.toSorted(
			by((row) => [row.dimension, row.day, row.value, row.relation].join(" ")),
		),
	};
}
