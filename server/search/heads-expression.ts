import type { Wanted } from "./fits.ts";
import { anyExpression } from "./match-expression.ts";
import { HEAD_TERM, scoreTerm, tagTerm } from "./search-words.ts";

/** Conversations that have the tags and scores, on any of the sites, in the words of FTS5. */
export function headsExpression(
	wanted: Wanted,
	sites: readonly string[],
): string {
	const scores = wanted.query.filters.flatMap((filter) =>
		filter.key === "rated" ? [filter.scores.map(scoreTerm)] : [],
	);
	return sites
		.map((site) => {
			const tags = wanted.tags.map((bySite) =>
				(bySite.get(site) ?? []).map(tagTerm),
			);
			const groups = [...tags, ...scores];
			// Only heads have these: the list of all heads is the longest there is.
			const some = groups.length > 0 ? groups : [[HEAD_TERM]];
			return some.map((group) => anyExpression(site, group)).join(" AND ");
		})
		.map((all) => `(${all})`)
		.join(" OR ");
}
