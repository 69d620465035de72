import type {
	SearchFilter,
	SearchQuery,
	SearchState,
} from "../../protocol/search.ts";
import type { Candidate } from "./queries.ts";

/** What a query asks of a line's conversation, as far as ids and times have to be known for it. */
export interface Wanted {
	query: SearchQuery;
	/** Who asks: what they hold is theirs. */
	who: string;
	/** For each filter by a tag, ids of the tags that are called so, by site. */
	tags: readonly ReadonlyMap<string, readonly string[]>[];
	/** By site, row ids: half-open. */
	ranges: ReadonlyMap<string, { from: number; below: number }>;
}

/** Whether the conversation of a row is one that is asked for. What was erased is none. */
export function fits(row: Candidate, wanted: Wanted): boolean {
	const range = wanted.ranges.get(row.site_id);
	if (!range || row.id < range.from || row.id >= range.below) return false;
	if (row.state === null || row.forgotten_at !== null) return false;
	const tags = JSON.parse(row.tags ?? "[]") as string[];
	return (
		wanted.tags.every((bySite) =>
			bySite.get(row.site_id)?.some((tag) => tags.includes(tag)),
		) &&
		wanted.query.filters.every((filter) => fitsFilter(row, filter, wanted.who))
	);
}

/** Of what the index has not found by a term. */
function fitsFilter(row: Candidate, filter: SearchFilter, who: string) {
	switch (filter.key) {
		case "rated":
			return row.score !== null && filter.scores.includes(row.score);
		case "is":
			return isIn(row, filter.state, who);
		default:
			return true;
	}
}

function isIn(row: Candidate, state: SearchState, who: string): boolean {
	switch (state) {
		case "waiting":
		case "open":
		case "closed":
			return row.state === state;
		case "mine":
			return row.state === "open" && row.agent_id === who;
		case "snoozed":
			return row.snoozed_at !== null;
		case "spam":
			return row.spam === 1;
		case "customer":
		case "visitor":
			return row.relation === state;
	}
}
