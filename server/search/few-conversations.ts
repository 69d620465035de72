import type { SearchQuery } from "../../protocol/search.ts";
import type { Wanted } from "./fits.ts";
import { headsExpression } from "./heads-expression.ts";
import {
	closed,
	matchExpression,
	open,
	type Term,
} from "./match-expression.ts";
import type { ConversationOf } from "./queries.ts";
import type { ReadParts } from "./read-search.ts";
import { orderTerm } from "./search-words.ts";

/** Each costs 40 µs before anything is found: so many some milliseconds, in which nobody else is answered. */
export const SITES_AT_ONCE = 100;
/** Conversations with a tag or score that are gone through one by one: more of them are found by the words first … */
const FEW_SORTED = 1_000;
/** … and so are they where they are long: all numbers of their rows are read to find the newest. */
const FEW_ROWS = 20_000;
/** The same of those that wait or are open, which are read whole. */
const FEW_OPEN = 100;
/** Shoppers of an order of which only the beginning was typed. */
const SHOPPERS = 100;
/** Conversations of one shopper. */
const OF_SHOPPER = 100;

const NARROW = ["waiting", "open", "mine"] as const;

/** Whether a query is about conversations that are looked up before any word. */
export function mustBeSet({ filters }: SearchQuery): boolean {
	return filters.some(
		(filter) =>
			filter.key === "order" ||
			(filter.key === "is" && NARROW.some((state) => state === filter.state)),
	);
}

/** Conversations that a filter leaves, where it leaves few; null: none does. */
export async function fewConversations(
	parts: ReadParts,
	wanted: Wanted,
	sites: readonly string[],
): Promise<readonly ConversationOf[] | null> {
	const { filters } = wanted.query;
	const order = filters.find(({ key }) => key === "order");
	if (order?.key === "order") return ofOrder(parts, sites, order.number);
	for (const filter of filters)
		if (filter.key === "is" && NARROW.some((state) => state === filter.state))
			return inStates(
				parts,
				sites,
				filter.state === "waiting" ? "waiting" : "open",
			);
	const isSorted = filters.some(({ key }) => key === "tag" || key === "rated");
	return isSorted && sites.length <= SITES_AT_ONCE
		? sorted(parts, wanted, sites)
		: null;
}

async function sorted(
	{ store }: ReadParts,
	wanted: Wanted,
	sites: readonly string[],
): Promise<readonly ConversationOf[] | null> {
	const match = headsExpression(wanted, sites);
	const heads = await store.searched(match, EVER, FEW_SORTED + 1);
	const entries = heads.reduce((sum, row) => sum + (row.last_seq ?? 0), 0);
	return heads.length > FEW_SORTED || entries > FEW_ROWS ? null : heads;
}

const EVER = { from: 0, below: Number.MAX_SAFE_INTEGER };

async function ofOrder(
	{ store }: ReadParts,
	sites: readonly string[],
	number: readonly string[],
): Promise<ConversationOf[]> {
	const terms: Term[] = number.map((word, at) =>
		at < number.length - 1 ? closed(orderTerm(word)) : open(orderTerm(word)),
	);
	const all: ConversationOf[] = [];
	for (let at = 0; at < sites.length; at += SITES_AT_ONCE) {
		const some = sites.slice(at, at + SITES_AT_ONCE);
		const match = matchExpression(some, terms);
		for (const shopper of await store.searched(match, EVER, SHOPPERS)) {
			const { site_id, conversation_id: visitor } = shopper;
			const rows = await store.conversationsOf(site_id, visitor, OF_SHOPPER);
			for (const { id } of rows) all.push({ site_id, conversation_id: id });
		}
	}
	return all;
}

async function inStates(
	{ store }: ReadParts,
	sites: readonly string[],
	state: "waiting" | "open",
): Promise<ConversationOf[] | null> {
	const all: ConversationOf[] = [];
	let entries = 0;
	for (const site of sites) {
		const rows = await store.conversationsIn(site, state, null, FEW_OPEN + 1);
		for (const { site_id, id, last_seq } of rows) {
			all.push({ site_id, conversation_id: id });
			entries += last_seq;
		}
		if (all.length > FEW_OPEN || entries > FEW_ROWS) return null;
	}
	return all;
}
