import type { EpisodesAsked } from "../../protocol/figure-episodes.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { fits } from "./figure-filter.ts";
import { LEVEL_SECONDS } from "./figures-of.ts";
import type { EpisodeRow } from "./rows.ts";
import { type Counts, type Seconds, type Tally, tallyOf } from "./tally.ts";

type Asked = Pick<EpisodesAsked, "filter" | "behind" | "score" | "hour">;

/** Whether an episode stands behind a figure: by the very counts of which that is made. */
export function isBehind(
	{ filter, behind, score, hour }: Asked,
	episode: EpisodeRow,
): boolean {
	if (!fits(filter, episode)) return false;
	if (hour !== undefined && episode.hour !== hour) return false;
	const tally = tallyOf([episode], filter.agent);
	if (score !== undefined && scored(tally.counts, score, score) === 0)
		return false;
	return counted(behind, tally) > 0;
}

function counted(
	behind: EpisodesAsked["behind"],
	{ counts, times }: Tally,
): number {
	switch (behind) {
		case "all":
			return counts.episodes;
		case "rated":
			return counts.rated;
		case "satisfied":
			return scored(counts, 4, 5);
		case "unsatisfied":
			return scored(counts, 1, 3);
		case "solved":
			return counts.solved.yes;
		case "notSolved":
			return counts.solved.not_yet + counts.solved.no;
		case "asked":
			return counts.asked;
		case "unanswered":
			return counts.asked - counts.rated;
		case "abandoned":
			return counts.abandoned + counts.silent + counts.neverAnswered;
		case "silent":
			return counts.silent;
		case "neverAnswered":
			return counts.neverAnswered;
		case "toldBroken":
			return counts.toldHeld - counts.toldKept;
		case "toldOver":
			return counts.toldOver;
		case "overLevel":
			return over(times.response) + over(times.gaveUp);
		case "messages":
			return counts.messages;
		default:
			return unreachable(behind);
	}
}

/** In any format. */
function scored({ scores }: Counts, from: number, to: number): number {
	return Object.values(scores)
		.flatMap((given) => given.slice(from - 1, to))
		.reduce((sum, count) => sum + count, 0);
}

function over(seconds: Seconds): number {
	return [...seconds.keys()].some((second) => second > LEVEL_SECONDS) ? 1 : 0;
}
