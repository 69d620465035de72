import { FIGURE_EPISODES } from "../../protocol/figure-limits.ts";
import type { FigureFilter } from "../../protocol/figures.ts";
import { type CountedPeriod, daysOver } from "../statistics/periods.ts";
import { episodesOf, isOfDays, mayReadEpisodes } from "./choose-period.ts";
import { dimensionsOf } from "./figure-filter.ts";
import type { Lines, PeriodSum } from "./period-sum.ts";
import type { FigureStore } from "./queries.ts";
import { createSeries } from "./series.ts";
import { linesOfDays, sumDays } from "./sum-days.ts";
import { sumEpisodes } from "./sum-episodes.ts";

interface Asked {
	site: string;
	filter: FigureFilter;
}

/**
 * What was counted of a period: of its days, and where those do not tell it, of its episodes.
 * @param now server milliseconds: a day that goes on is in no series
 * @returns `isPart`: without groups and without those who were silent, because there are too many episodes to read.
 * Errors: `too_long` of {@link mayReadEpisodes}.
 */
export async function sumPeriod(
	store: FigureStore,
	{ site, filter }: Asked,
	{ told, days }: CountedPeriod,
	now: number,
): Promise<PeriodSum & { isPart: boolean }> {
	const { since, until } = told;
	const episodes = { site, since, until, filter };
	const series = days && createSeries(daysOver(days, told, now));
	if (!days || !series)
		return { ...(await sumEpisodes(store, episodes, null)), isPart: false };
	if (!isOfDays(filter, days)) {
		await mayReadEpisodes(store, site, days);
		return { ...(await sumEpisodes(store, episodes, series)), isPart: false };
	}
	const sum = await sumDays(store, { site, days, filter }, series);
	if (dimensionsOf(filter).length === 0) return { ...sum, isPart: false };
	if ((await episodesOf(store, site, days)) > FIGURE_EPISODES)
		return { ...sum, isPart: true };
	const { groups, answered, silent } = await sumEpisodes(store, episodes, null);
	return { ...sum, groups, answered, silent, isPart: false };
}

/** The lines alone. Errors: as {@link sumPeriod}. */
export async function linesOf(
	store: FigureStore,
	{ site, filter }: Asked,
	{ told: { since, until }, days }: CountedPeriod,
): Promise<Lines> {
	if (days && isOfDays(filter, days))
		return linesOfDays(store, { site, days, filter });
	if (days) await mayReadEpisodes(store, site, days);
	const sum = await sumEpisodes(store, { site, since, until, filter }, null);
	return sum.lines;
}
