import type { Relation } from "../../protocol/conversation.ts";
import {
	DIMENSIONS,
	type Dimension,
	type FigureFilter,
} from "../../protocol/figures.ts";
import type { EpisodeRow } from "./rows.ts";
import { agentsOf, tagsOf } from "./tally.ts";

/** By what a filter parts, and by which value. Days are counted by one of them at a time. */
export function dimensionsOf(
	filter: FigureFilter,
): { dimension: Dimension; value: string }[] {
	return DIMENSIONS.flatMap((dimension) => {
		const value = filter[dimension];
		return value === undefined ? [] : [{ dimension, value }];
	});
}

/** Customers, or visitors, or both apart. */
export function relationsOf({ relation }: FigureFilter): Relation[] {
	return relation === undefined ? ["customer", "visitor"] : [relation];
}

/** Whether an episode is among those that the daily rows of these values count. */
export function fits(filter: FigureFilter, episode: EpisodeRow): boolean {
	const { relation, agent, team, language, tag, late, returning } = filter;
	return (
		(relation === undefined || episode.relation === relation) &&
		(team === undefined || (episode.team_id ?? "") === team) &&
		(language === undefined || (episode.language ?? "") === language) &&
		(tag === undefined || tagsOf(episode).includes(tag)) &&
		(late === undefined || episode.late === Number(late === "yes")) &&
		(returning === undefined ||
			episode.returning === Number(returning === "yes")) &&
		(agent === undefined || agentsOf(episode).some(({ id }) => id === agent))
	);
}
