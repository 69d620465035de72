import {
	fewConversations,
	mustBeSet,
	SITES_AT_ONCE,
} from "./few-conversations.ts";
import type { Wanted } from "./fits.ts";
import { headsExpression } from "./heads-expression.ts";
import {
	LISTED_LETTERS,
	matchExpression,
	termsOf,
} from "./match-expression.ts";
import { createMeant } from "./meant.ts";
import { CARRIED_ROWS, type Place, placeBelow } from "./place.ts";
import type { Candidate, ConversationOf, RowRange } from "./queries.ts";
import type { ReadParts } from "./read-search.ts";
import { HEAD_SEQ } from "./rows.ts";

/** Rows that are looked at in one step: the first page of most searches, then as many as a few milliseconds bear. */
const FIRST_ROWS = 60;
const STEP_ROWS = 500;

export interface Step {
	/** That are what was asked for, the newest first. */
	rows: Candidate[];
	/** Where it goes on; null: that was all. */
	next: Place | null;
}

/**
 * Goes through what the index finds, the newest first, in steps. Of a filter that only few conversations have, all
 * rows of these are looked at instead: a common word would lead through the whole past.
 */
export function createRows(
	parts: ReadParts,
	wanted: Wanted,
	all: readonly string[],
) {
	const { store } = parts;
	const { query } = wanted;
	const terms = termsOf(query);
	const isOfLines = terms.length > 0;
	const meant = createMeant(store, wanted, terms);
	// The others have no tag that is called so: the index would be asked for nothing.
	const sites = all
		.filter((site) => wanted.tags.every((tags) => tags.get(site)?.length))
		.sort();
	const bounds = outerRange(wanted);
	let size = FIRST_ROWS;
	let few: Promise<readonly ConversationOf[] | null> | undefined;
	/** What was found of the sites that were asked, while others are still to be asked. */
	let carried: readonly Candidate[] | undefined;

	return {
		async next(place: Place): Promise<Step> {
			if (sites.length === 0) return { rows: [], next: null };
			// Only an order says nothing of the rows of its conversations, and only "open" finds them faster.
			const isBegun = size > FIRST_ROWS && place.asked === 0;
			if (mustBeSet(query) || isBegun) {
				few ??= fewConversations(parts, wanted, sites);
				const set = await few;
				if (set) return ofSet(set, place.below);
			}
			return step(place);
		},
	};

	async function step(place: Place): Promise<Step> {
		const most = size;
		// Long words at first by their beginnings, which have lists: most of these are meant.
		const letters =
			most === FIRST_ROWS ? LISTED_LETTERS : Number.POSITIVE_INFINITY;
		const some = sites.slice(place.asked, place.asked + SITES_AT_ONCE);
		const match = isOfLines
			? matchExpression(some, terms, letters)
			: headsExpression(wanted, some);
		const range = {
			from: Math.max(bounds.from, place.floor),
			below: Math.min(place.below, bounds.below),
		};
		const found =
			some.length > 0 ? await store.searched(match, range, most) : [];
		const last = found.length < most ? 0 : (found.at(-1)?.id ?? 0);
		const floor = Math.max(place.floor, last);
		const rows = [
			...(carried ?? (await carriedBy(place))),
			...(await meant(found)),
		]
			.filter(({ id }) => id >= floor)
			.sort((a, b) => b.id - a.id);
		const asked = place.asked + some.length;
		if (asked < sites.length) return carrying({ ...place, asked, floor }, rows);
		carried = undefined;
		size = STEP_ROWS;
		return { rows, next: floor === 0 ? null : placeBelow(floor) };
	}

	/** The next sites are asked before anything is told. */
	function carrying(place: Place, rows: readonly Candidate[]): Step {
		carried = rows.slice(0, CARRIED_ROWS);
		const cut = rows.length > CARRIED_ROWS ? (carried.at(-1)?.id ?? 0) : 0;
		const floor = Math.max(place.floor, cut);
		const ids = carried.map(({ id }) => id);
		return { rows: [], next: { ...place, floor, ids } };
	}

	async function carriedBy({ ids }: Place): Promise<Candidate[]> {
		return ids.length > 0 ? meant(await store.searchRows(ids)) : [];
	}

	async function ofSet(
		set: readonly ConversationOf[],
		below: number,
	): Promise<Step> {
		const most = size;
		size = STEP_ROWS;
		const range = { from: bounds.from, below: Math.min(below, bounds.below) };
		const seq = isOfLines ? null : HEAD_SEQ;
		const found = await store.searchRowsIn(set, seq, range, most);
		const last = found.length < most ? undefined : found.at(-1);
		return {
			rows: await meant(found),
			next: last ? placeBelow(last.id) : null,
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
