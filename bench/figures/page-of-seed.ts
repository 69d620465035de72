import type { Comparison } from "../../protocol/figures.ts";
import { shopHours } from "../../server/demo/shop-settings.ts";
import { compare } from "../../server/figures/compare.ts";
import type { EpisodeRow } from "../../server/figures/rows.ts";
import { agentsOf } from "../../server/figures/tally.ts";
import { madeUpCast } from "../history/cast.ts";
import { episodeRow } from "../history/episode-row.ts";
import { history } from "../history/history.ts";
import { type PastHour, pastHours } from "../history/past-hours.ts";
import { scenarioOf } from "../history/scenario.ts";
import { type Truth, truthOf } from "../history/truth.ts";
import { comparedPage } from "./compared-page.ts";

/** One comparison of a page, and what it is in truth. */
export interface Judged {
	comparison: Comparison;
	truth: Truth;
}

export const AGENTS = 6;
const CONVERSATIONS = 20_000;
const DAYS = 90;
const END = Date.UTC(2026, 10, 30);
const ZONE = "Europe/Vilnius";

/** The time in which all of them happen: a clock change is in it. */
export const HOURS: readonly PastHour[] = pastHours(shopHours(ZONE), {
	until: END,
	days: DAYS,
});

/** What the page of the second half says of the history of this seed, which it compares with the first half. */
export function pageOfSeed(seed: number): Judged[] {
	const teams = 2 + (seed % 2);
	const scenario = scenarioOf(seed, AGENTS);
	const cast = madeUpCast(AGENTS, teams);
	const before: EpisodeRow[] = [];
	const now: EpisodeRow[] = [];
	for (const past of history({
		seed,
		conversations: CONVERSATIONS,
		hours: HOURS,
		agents: AGENTS,
		teams,
		scenario,
	})) {
		const { conversation, nth, isLater } = past;
		const where = { conversation: `${conversation}`, firstSeq: nth };
		(isLater ? now : before).push(episodeRow(past, cast, where));
	}
	const known = {
		agents: cast.agents.map(({ id }) => id),
		alone: aloneOf(now),
	};
	return compare(comparedPage(before, now)).map((comparison) => ({
		comparison,
		truth: truthOf(comparison, scenario, known),
	}));
}

/** Of all who are credited, the share of those who are it alone. */
function aloneOf(episodes: readonly EpisodeRow[]): number {
	let credited = 0;
	let alone = 0;
	for (const { length } of episodes.map(agentsOf)) {
		credited += length;
		if (length === 1) alone += 1;
	}
	return alone / credited;
}
