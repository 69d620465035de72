import type { Cast } from "./episode-row.ts";
import { OUTCOMES, TAGS } from "./past-tags.ts";

/** Whoever works in a history that is kept in no store: ids say the number. */
export function madeUpCast(agents: number, teams: number): Cast {
	const some = (many: number, name: string) =>
		Array.from({ length: many }, (_, at) => ({
			id: `${name}-${at}`,
			name: `${name} ${at}`,
		}));
	return {
		site: "shop",
		agents: some(agents, "agent"),
		teams: some(teams, "team"),
		tags: some(TAGS.length, "tag"),
		outcomes: some(OUTCOMES.length, "outcome"),
	};
}
