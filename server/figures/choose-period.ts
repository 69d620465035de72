import { FIGURE_EPISODES, FIGURE_FEW } from "../../protocol/figure-limits.ts";
import type { FigureFilter, PeriodAsked } from "../../protocol/figures.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	type CountedPeriod,
	type Days,
	lastDays,
	periodOf,
	type ShopTime,
} from "../statistics/periods.ts";
import { dimensionsOf } from "./figure-filter.ts";
import type { FigureStore } from "./queries.ts";
import { countsOfDays } from "./sum-days.ts";
import { sumEpisodes } from "./sum-episodes.ts";

interface Asked {
	site: string;
	period?: PeriodAsked | undefined;
	filter: FigureFilter;
}

/**
 * What was asked for, or the shortest of 7, 30 and 90 days with enough answers of what is filtered, or else 90: a shop
 * with eleven answers a month sees them all. Errors: those of {@link periodOf}, `too_long` of {@link mayReadEpisodes}.
 */
export async function choosePeriod(
	store: FigureStore,
	{ site, period, filter }: Asked,
	shop: ShopTime,
): Promise<CountedPeriod> {
	if (period) return periodOf(period, shop);
	for (const days of [7, 30]) {
		const last = lastDays(days, shop);
		if ((await ratedIn(store, { site, filter }, last)) >= FIGURE_FEW)
			return last;
	}
	return lastDays(90, shop);
}

/** Whether it is counted by days: by one dimension, and not by hours. */
export function isOfDays(filter: FigureFilter, days: Days | null) {
	return days !== null && dimensionsOf(filter).length < 2;
}

/**
 * Whether so many episodes are read one by one for a reply.
 * @returns how many there are
 */
export async function episodesOf(
	store: FigureStore,
	site: string,
	days: Days,
): Promise<number> {
	const { customer, visitor } = await countsOfDays(store, {
		site,
		days,
		filter: {},
	});
	return customer.episodes + visitor.episodes;
}

/** Errors: `too_long` with `period`, where more of them would be read one by one than one reply may take. */
export async function mayReadEpisodes(
	store: FigureStore,
	site: string,
	days: Days,
): Promise<void> {
	if ((await episodesOf(store, site, days)) > FIGURE_EPISODES)
		throw new Refused({
			code: "too_long",
			field: "period",
			most: FIGURE_EPISODES,
		});
}

async function ratedIn(
	store: FigureStore,
	{ site, filter }: Omit<Asked, "period">,
	{ told, days }: CountedPeriod,
): Promise<number> {
	if (!days) return 0;
	const { since, until } = told;
	if (isOfDays(filter, days)) {
		const { customer, visitor } = await countsOfDays(store, {
			site,
			days,
			filter,
		});
		return customer.rated + visitor.rated;
	}
	await mayReadEpisodes(store, site, days);
	const { lines } = await sumEpisodes(
		store,
		{ site, since, until, filter },
		null,
	);
	return lines.customer.counts.rated + lines.visitor.counts.rated;
}
