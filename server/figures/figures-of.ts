import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import type {
	LineFigures,
	Response,
	Satisfaction,
	Share,
} from "../../protocol/figures.ts";
import { csat } from "../statistics/csat.ts";
import { countOf, countUpTo } from "../statistics/histogram.ts";
import { levelShare } from "../statistics/level.ts";
import type { Proportion } from "../statistics/newcombe.ts";
import { responseRate } from "../statistics/response-rate.ts";
import { shareOf, timesOf } from "../statistics/share-of.ts";
import type { Counts, Tally } from "./tally.ts";

/** Answered within a minute counts as in time, unless the owner says otherwise. */
export const LEVEL_SECONDS = 60;

/** All figures of one line in one period. Pure; the order in which the tally was made changes nothing. */
export function figuresOf(
	{ counts, times }: Tally,
	levelSeconds = LEVEL_SECONDS,
): LineFigures {
	const shown = ({ hits, n }: Proportion) => shareOf(hits, n);
	return {
		episodes: counts.episodes,
		live: counts.live,
		messages: counts.messages,
		running: counts.running,
		satisfaction: satisfactionOf(counts),
		response: responseOf(counts),
		solved: shown(solvedOf(counts)),
		wait: timesOf(times.wait),
		firstResponse: timesOf(times.response),
		level: shown(levelOf({ counts, times }, levelSeconds)),
		levelSeconds,
		abandoned: shown(abandonedOf(counts)),
		silent: counts.silent,
		neverAnswered: counts.neverAnswered,
		handle: timesOf(times.handle),
		toldKept: shareOf(counts.toldKept, counts.toldHeld),
		toldOver: counts.toldOver,
		messagesInTime: shareOf(counts.inTime, counts.messagesHeld),
		messageResponse: timesOf(times.messageResponse),
	};
}

function satisfactionOf({ scores }: Counts): Satisfaction[] {
	return Object.keys(scores)
		.map((format) => {
			const distribution = distributionOf(scores[format]);
			return { format, distribution, satisfied: satisfiedOf(distribution) };
		})
		.filter(({ satisfied }) => satisfied.n > 0)
		.sort(
			(a, b) => b.satisfied.n - a.satisfied.n || (a.format < b.format ? -1 : 1),
		);
}

/** 4 and 5 among those of one format, as they may be shown. */
export function satisfiedOf(scores: readonly number[] | undefined): Share {
	const { satisfied, n } = csat(distributionOf(scores));
	return shareOf(satisfied, n);
}

function distributionOf(
	scores: readonly number[] = [],
): Satisfaction["distribution"] {
	const [one = 0, two = 0, three = 0, four = 0, five = 0] = scores;
	return [one, two, three, four, five];
}

function responseOf(counts: Counts): Response {
	const { asked, seen, started, rated, dismissed, withdrawn, hidden } = counts;
	const satisfied = satisfactionOf(counts).reduce(
		(sum, { satisfied }) => sum + satisfied.hits,
		0,
	);
	const bounds = responseRate({ asked: seen, answered: rated, satisfied });
	return {
		asked,
		seen,
		started,
		answered: rated,
		dismissed,
		withdrawn,
		hidden,
		rate: shareOf(rated, seen),
		ifUnhappy: seen < FIGURE_LEAST ? null : bounds.worstCase,
		ifHappy: seen < FIGURE_LEAST ? null : bounds.bestCase,
	};
}

/** Answered in time, of those and of all who were kept waiting longer. */
export function levelOf({ times }: Tally, levelSeconds: number): Proportion {
	const answeredWithin = countUpTo(times.response, levelSeconds);
	return levelShare({
		answeredWithin,
		answeredAfter: countOf(times.response) - answeredWithin,
		abandonedAfter:
			countOf(times.gaveUp) - countUpTo(times.gaveUp, levelSeconds),
	});
}

/** Who was not answered, of all of whom it is known. */
export function abandonedOf(counts: Counts): Proportion {
	const hits = counts.abandoned + counts.silent + counts.neverAnswered;
	return { hits, n: hits + counts.answered };
}

/** "Yes" of all who said whether it was solved. */
export function solvedOf({ solved: { yes, not_yet, no } }: Counts): Proportion {
	return { hits: yes, n: yes + not_yet + no };
}
