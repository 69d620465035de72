import { addTally, emptyTally } from "./add-tally.ts";
import type { DayDimension, EpisodeRow, FigureDayRow } from "./rows.ts";
import { agentsOf, type Tally, tagsOf, tallyOf } from "./tally.ts";

/** Of which local day, of what, and of whom. */
export type DayKey = Pick<
	FigureDayRow,
	"site_id" | "dimension" | "day" | "value" | "relation"
>;

export interface DayTally extends DayKey {
	tally: Tally;
}

/** In which daily rows an episode counts, and as what in each: on the day on which it began. */
export function dayTalliesOf(episode: EpisodeRow): DayTally[] {
	const { site_id, day, relation } = episode;
	const whole = tallyOf([episode]);
	const rows: [DayDimension, value: string, tally: Tally][] = [
		["all", "", whole],
		["team", episode.team_id ?? "", whole],
		["language", episode.language ?? "", whole],
		["returning", yesNo(episode.returning), whole],
	];
	// Nothing was told, or nothing can be held against it yet.
	if (episode.late !== null) rows.push(["late", yesNo(episode.late), whole]);
	// Whether those who say nothing differ from those who do.
	if (episode.seen || episode.answered)
		rows.push(["answered", yesNo(episode.answered), whole]);
	for (const tag of tagsOf(episode)) rows.push(["tag", tag, whole]);
	for (const { id } of agentsOf(episode))
		rows.push(["agent", id, tallyOf([episode], id)]);
	return rows.map(([dimension, value, tally]) => ({
		site_id,
		dimension,
		day,
		value,
		relation,
		tally,
	}));
}

/** All daily rows of these episodes. */
export function dayTallies(episodes: Iterable<EpisodeRow>): DayTally[] {
	const days: DayTallies = new Map();
	addDayTallies(days, episodes);
	return [...days.values()];
}

/** By their keys. */
export type DayTallies = Map<string, DayTally>;

/** Counts these among the others of their days. A thousand take some 40 ms. */
export function addDayTallies(
	days: DayTallies,
	episodes: Iterable<EpisodeRow>,
): void {
	for (const episode of episodes)
		for (const one of dayTalliesOf(episode)) {
			const key = dayKey(one);
			const day = days.get(key) ?? { ...one, tally: emptyTally() };
			addTally(day.tally, one.tally);
			days.set(key, day);
		}
}

/** The same text for the same row. */
export function dayKey({
	site_id,
	dimension,
	day,
	value,
	relation,
}: DayKey): string {
	return JSON.stringify([site_id, dimension, day, value, relation]);
}

function yesNo(flag: 0 | 1): "yes" | "no" {
	return flag === 1 ? "yes" : "no";
}
