import type { FigureFilter } from "../../protocol/figures.ts";
import { nextTurn } from "../ports/next-turn.ts";
import { addCounts, addSeconds, addTally } from "./add-tally.ts";
import { dayTalliesOf } from "./day-rows.ts";
import { fits } from "./figure-filter.ts";
import { createGroups, emptyLines, type PeriodSum } from "./period-sum.ts";
import type { EpisodeCursor, FigureStore } from "./queries.ts";
import type { EpisodeRow } from "./rows.ts";
import type { Series } from "./series.ts";
import { tallyOf } from "./tally.ts";

/** Of what the episodes are read: server milliseconds, half-open. */
export interface EpisodesSummed {
	site: string;
	since: number;
	until: number;
	filter: FigureFilter;
}

/** Episodes that are read and counted in one block. */
const AT_ONCE = 500;

/** The same as days tell, of a filter or of hours by which no days are counted. */
export async function sumEpisodes(
	store: Pick<FigureStore, "episodesIn">,
	asked: EpisodesSummed,
	series: Series | null,
): Promise<PeriodSum> {
	const { filter } = asked;
	const groups = createGroups();
	const [lines, answered, silent] = [emptyLines(), emptyLines(), emptyLines()];
	await eachEpisode(store, asked, (episode) => {
		if (!fits(filter, episode)) return;
		const { day, relation } = episode;
		const whole = tallyOf([episode], filter.agent);
		addTally(lines[relation], whole);
		series?.add(day, relation, (point) => {
			addCounts(point.counts, whole.counts);
			addSeconds(point.times.response, whole.times.response);
		});
		for (const { dimension, value, tally } of dayTalliesOf(episode)) {
			if (dimension === "all") continue;
			if (dimension === "answered") {
				addTally((value === "yes" ? answered : silent)[relation], whole);
				continue;
			}
			// Of what is filtered by there is one value, whose figures are the lines.
			if (filter[dimension] !== undefined) continue;
			const theirs = dimension === "agent" ? tally : whole;
			addCounts(groups.of(dimension, value).counts[relation], theirs.counts);
		}
	});
	return { lines, series, groups: groups.all(), answered, silent };
}

/** Goes through all of them, with everybody's turn in between. */
async function eachEpisode(
	store: Pick<FigureStore, "episodesIn">,
	{ site, since, until }: EpisodesSummed,
	each: (episode: EpisodeRow) => void,
): Promise<void> {
	let after: EpisodeCursor | null = null;
	for (;;) {
		const rows: EpisodeRow[] = await store.episodesIn(
			site,
			since,
			until,
			after,
			AT_ONCE,
		);
		for (const row of rows) each(row);
		const last = rows.at(-1);
		if (!last || rows.length < AT_ONCE) return;
		after = last;
		await nextTurn();
	}
}
