import type { SearchQuery } from "../../protocol/search.ts";
import { fits, type Wanted } from "./fits.ts";
import {
	anyExpression,
	closed,
	hasAll,
	LISTED_LETTERS,
	matchExpression,
	open,
	type Term,
	termsOf,
} from "./match-expression.ts";
import type { Candidate, RowRange } from "./queries.ts";
import type { ReadParts } from "./read-search.ts";
import { HEAD_SEQ, SHOPPER_SEQ } from "./rows.ts";
import { HEAD_TERM, orderTerm, scoreTerm, tagTerm } from "./search-words.ts";

/** Rows that are looked at in one step: the first page of most searches, then as many as a few milliseconds bear. */
const FIRST_ROWS = 60;
const STEP_ROWS = 500;
/** Conversations of a filter that are gone through one by one: more of them are found by the words first. */
const FEW = 100;
/** Conversations of one shopper. */
const OF_SHOPPER = 100;

export interface Step {
	/** That are what was asked for, the newest first. */
	rows: Candidate[];
	/** Where it goes on; null: that was all. */
	below: number | null;
}

type Key = Pick<Candidate, "site_id" | "conversation_id">;

/**
 * Goes through what the index finds, the newest first, in steps. Of a filter that only few conversations have, all
 * rows of these are looked at instead: a common word would lead through the whole past.
 */
export function createRows(
	parts: ReadParts,
	wanted: Wanted,
	sites: readonly string[],
) {
	const { store } = parts;
	const { query } = wanted;
	const terms = termsOf(query);
	const isOfLines = terms.length > 0;
	const namesNoTag = wanted.tags.some((bySite) =>
		[...bySite.values()].every((tags) => tags.length === 0),
	);
	const bounds = outerRange(wanted);
	let size = FIRST_ROWS;
	let few: Promise<Key[] | null> | undefined;

	return {
		async next(below: number): Promise<Step> {
			if (namesNoTag) return { rows: [], below: null };
			// Only an order says nothing of the rows of its conversations, and only "open" finds them faster.
			const isSet = mustBeSet(query) || size > FIRST_ROWS;
			if (isSet) {
				few ??= fewConversations(parts, wanted, sites);
				const set = await few;
				if (set) return ofSet(set, below);
			}
			return step(below);
		},
	};

	async function step(below: number): Promise<Step> {
		const most = size;
		size = STEP_ROWS;
		// Long words at first by their beginnings, which have lists: most of these are meant.
		const letters =
			most === FIRST_ROWS ? LISTED_LETTERS : Number.POSITIVE_INFINITY;
		const range = { from: bounds.from, below: Math.min(below, bounds.below) };
		const match = isOfLines
			? matchExpression(sites, terms, letters)
			: headsExpression(wanted, sites);
		const found = await store.searched(match, range, most);
		const rows = await meant(found, isOfLines);
		const isAll = found.length < most;
		return { rows, below: isAll ? null : (found.at(-1)?.id ?? null) };
	}

	async function ofSet(set: readonly Key[], below: number): Promise<Step> {
		const all = await Promise.all(
			set.map((key) => store.searchRowsOf(key.site_id, key.conversation_id)),
		);
		const own = all.flat().filter(({ id, seq }) => {
			return id < below && (isOfLines || seq === HEAD_SEQ);
		});
		const rows = await meant(own, isOfLines);
		return { rows: rows.sort((a, b) => b.id - a.id), below: null };
	}

	async function meant(
		found: readonly Candidate[],
		areLines: boolean,
	): Promise<Candidate[]> {
		const rows: Candidate[] = [];
		for (const row of found) {
			if (areLines && !hasAll(row.words, terms, query)) continue;
			if (row.seq !== SHOPPER_SEQ) {
				if (fits(row, wanted)) rows.push(row);
				continue;
			}
			const head = await headOfShopper(row);
			if (head && fits(head, wanted))
				rows.push({ ...row, ...head, id: row.id, seq: SHOPPER_SEQ });
		}
		return rows;
	}

	/** The newest conversation of a shopper who was found by an order. */
	async function headOfShopper(row: Candidate): Promise<Candidate | undefined> {
		const [newest] = await store.conversationsOf(
			row.site_id,
			row.conversation_id,
			1,
		);
		if (!newest) return undefined;
		const { id: conversation_id, ...of } = newest;
		return {
			...of,
			conversation_id,
			id: row.id,
			seq: row.seq,
			words: row.words,
		};
	}
}

/** Of the sites together; each is looked at by itself again. */
function outerRange({ ranges }: Wanted): RowRange {
	const all = [...ranges.values()];
	return {
		from: Math.min(...all.map(({ from }) => from)),
		below: Math.max(...all.map(({ below }) => below)),
	};
}

const NARROW = ["waiting", "open", "mine"] as const;

function mustBeSet({ filters }: SearchQuery): boolean {
	return filters.some(
		(filter) =>
			filter.key === "order" ||
			(filter.key === "is" && NARROW.some((state) => state === filter.state)),
	);
}

/** Conversations that a filter leaves, where it leaves few; null: none does. */
async function fewConversations(
	parts: ReadParts,
	wanted: Wanted,
	sites: readonly string[],
): Promise<Key[] | null> {
	const { store } = parts;
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
	if (!filters.some(({ key }) => key === "tag" || key === "rated")) return null;
	const range = { from: 0, below: Number.MAX_SAFE_INTEGER };
	const match = headsExpression(wanted, sites);
	const heads = await store.searched(match, range, FEW + 1);
	return heads.length > FEW ? null : heads;
}

async function ofOrder(
	{ store }: ReadParts,
	sites: readonly string[],
	number: readonly string[],
): Promise<Key[]> {
	const terms: Term[] = number.map((word, at) =>
		at < number.length - 1 ? closed(orderTerm(word)) : open(orderTerm(word)),
	);
	const range = { from: 0, below: Number.MAX_SAFE_INTEGER };
	const shoppers = await store.searched(
		matchExpression(sites, terms),
		range,
		FEW,
	);
	const all = await Promise.all(
		shoppers.map((row) =>
			store.conversationsOf(row.site_id, row.conversation_id, OF_SHOPPER),
		),
	);
	return all
		.flat()
		.map(({ site_id, id: conversation_id }) => ({ site_id, conversation_id }));
}

async function inStates(
	{ store }: ReadParts,
	sites: readonly string[],
	state: "waiting" | "open",
): Promise<Key[] | null> {
	const all: Key[] = [];
	for (const site of sites) {
		const rows = await store.conversationsIn(site, state, null, FEW + 1);
		for (const { site_id, id } of rows)
			all.push({ site_id, conversation_id: id });
		if (all.length > FEW) return null;
	}
	return all;
}

/** Conversations that have the tags and scores. */
function headsExpression(wanted: Wanted, sites: readonly string[]): string {
	const scores = wanted.query.filters.flatMap((filter) =>
		filter.key === "rated" ? [filter.scores.map(scoreTerm)] : [],
	);
	return sites
		.flatMap((site) => {
			const tags = wanted.tags.map((bySite) =>
				(bySite.get(site) ?? []).map(tagTerm),
			);
			const groups = [[HEAD_TERM], ...tags, ...scores];
			// No tag of this site is called so.
			if (groups.some((group) => group.length === 0)) return [];
			return [groups.map((group) => anyExpression(site, group)).join(" AND ")];
		})
		.map((all) => `(${all})`)
		.join(" OR ");
}
