import { SLOTS } from "../../protocol/limits.ts";
import type { WorkloadSpanRow } from "../../server/figures/rows.ts";
import type { Cast } from "./episode-row.ts";
import type { PastEpisode } from "./past-episode.ts";
import type { PastHour } from "./past-hours.ts";

const HOUR_MS = 3_600_000;

/**
 * How many conversations each agent had in hand. All are here in the hours in which the shop is open; what they hold
 * beyond their slots counts as full, because nobody is drawn by how much they have.
 */
export function workloadRows(
	episodes: readonly PastEpisode[],
	hours: readonly PastHour[],
	cast: Cast,
): WorkloadSpanRow[] {
	const open = hours.filter(({ isOpen }) => isOpen);
	const changes = changesOf(episodes, cast.agents.length);
	return cast.agents.flatMap(({ id }, agent) => {
		const theirs = changes[agent] ?? [];
		const rows: WorkloadSpanRow[] = [];
		let next = 0;
		let held = 0;
		for (const { at: begins } of open) {
			let from_at = begins;
			const until = (to_at: number) => {
				const load = Math.min(held, SLOTS);
				const span = { from_at, to_at, load, slots: SLOTS };
				if (to_at > from_at)
					rows.push({ site_id: cast.site, person_id: id, ...span });
				from_at = Math.max(from_at, to_at);
			};
			for (; (theirs[next]?.at ?? Infinity) < begins + HOUR_MS; next++) {
				until(theirs[next]?.at ?? begins);
				held += theirs[next]?.by ?? 0;
			}
			until(begins + HOUR_MS);
		}
		return rows;
	});
}

/** When somebody gets one, or has one less, by the number of the agent. */
function changesOf(episodes: readonly PastEpisode[], agents: number) {
	const found = Array.from({ length: agents }, (): Change[] => []);
	for (const { takenAt, passedOn, endedAt, agents } of episodes) {
		const [first, second] = agents;
		if (takenAt === null || first === undefined) continue;
		const lets = passedOn?.at ?? endedAt;
		found[first]?.push({ at: takenAt, by: 1 }, { at: lets, by: -1 });
		if (second !== undefined)
			found[second]?.push({ at: lets, by: 1 }, { at: endedAt, by: -1 });
	}
	for (const changes of found)
		changes.sort((one, other) => one.at - other.at || one.by - other.by);
	return found;
}

interface Change {
	at: number;
	by: 1 | -1;
}
