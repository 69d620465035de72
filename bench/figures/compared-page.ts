import type { Relation } from "../../protocol/conversation.ts";
import { DIMENSIONS, type Dimension } from "../../protocol/figures.ts";
import type { ComparedPage } from "../../server/figures/compare.ts";
import type { EpisodeRow } from "../../server/figures/rows.ts";
import { agentsOf, tagsOf, tallyOf } from "../../server/figures/tally.ts";

type ByRelation = Record<Relation, EpisodeRow[]>;

/** What a page compares that shows `now` beside `before`, of all that is counted of them. */
export function comparedPage(
	before: readonly EpisodeRow[],
	now: readonly EpisodeRow[],
): ComparedPage {
	return {
		before: talliesOf(byRelation(before)),
		lines: talliesOf(byRelation(now)),
		groups: DIMENSIONS.flatMap((dimension) =>
			[...byValue(now, dimension)]
				.sort(([one], [other]) => (one < other ? -1 : 1))
				.map(([value, rows]) => {
					const agent = dimension === "agent" ? value : undefined;
					const { customer, visitor } = talliesOf(rows, agent);
					return {
						dimension,
						value,
						counts: { customer: customer.counts, visitor: visitor.counts },
					};
				}),
		),
	};
}

function byRelation(episodes: readonly EpisodeRow[]): ByRelation {
	const parted: ByRelation = { customer: [], visitor: [] };
	for (const one of episodes) parted[one.relation].push(one);
	return parted;
}

function talliesOf({ customer, visitor }: ByRelation, agent?: string) {
	return {
		customer: tallyOf(customer, agent),
		visitor: tallyOf(visitor, agent),
	};
}

function byValue(
	episodes: readonly EpisodeRow[],
	dimension: Dimension,
): Map<string, ByRelation> {
	const found = new Map<string, ByRelation>();
	for (const one of episodes)
		for (const value of valuesOf(one, dimension)) {
			const rows = found.get(value) ?? { customer: [], visitor: [] };
			rows[one.relation].push(one);
			found.set(value, rows);
		}
	return found;
}

function valuesOf(episode: EpisodeRow, dimension: Dimension): string[] {
	switch (dimension) {
		case "agent":
			return agentsOf(episode).map(({ id }) => id);
		case "team":
			return [episode.team_id ?? ""];
		case "language":
			return [episode.language ?? ""];
		case "tag":
			return tagsOf(episode);
		case "returning":
			return [yesNo(episode.returning)];
		case "late":
			return episode.late === null ? [] : [yesNo(episode.late)];
	}
}

function yesNo(flag: 0 | 1): "yes" | "no" {
	return flag === 1 ? "yes" : "no";
}
