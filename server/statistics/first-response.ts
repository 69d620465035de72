import { percentile } from "./percentile.ts";

export interface Said {
	at: number;
	from: "customer" | "agent" | "bot";
}

/** One conversation from its opening to its close, both inclusive; null: it is open. */
export interface Episode {
	opened: number;
	closed: number | null;
	/** In the order in which they were written. What was written before or after belongs to another episode. */
	messages: readonly Said[];
}

/**
 * First response: from the shopper's first message to the first later message that a person wrote, in the
 * unit of `at`. What was sent automatically never stops the clock; what an agent wrote before the shopper did
 * answers nothing. null: not answered (yet), or the shopper never wrote. RangeError for a time that is no
 * number, or a close before the opening.
 * Called by: the service report (to come).
 */
export function firstResponse({
	opened,
	closed,
	messages,
}: Episode): number | null {
	const ends = closed ?? Number.POSITIVE_INFINITY;
	if (!(opened <= ends)) throw new RangeError("it is closed before it opens");
	const episode = messages.filter(({ at }) => {
		if (!Number.isFinite(at)) throw new RangeError(`no time: ${at}`);
		return at >= opened && at <= ends;
	});
	const asked = episode.find(({ from }) => from === "customer");
	if (!asked) return null;
	const answer = episode.find(
		({ at, from }) => from === "agent" && at >= asked.at,
	);
	return answer ? answer.at - asked.at : null;
}

/** Those of several conversations. Median and p90 by nearest rank; null when nobody was answered. */
export function firstResponses(conversations: readonly Episode[]): {
	firstResponses: (number | null)[];
	answered: number;
	unanswered: number;
	mean: number | null;
	median: number | null;
	p90nearestRank: number | null;
} {
	const each = conversations.map(firstResponse);
	const times = each.filter((time) => time !== null);
	const sum = times.reduce((total, time) => total + time, 0);
	return {
		firstResponses: each,
		answered: times.length,
		unanswered: each.length - times.length,
		mean: times.length === 0 ? null : sum / times.length,
		median: percentile(times, 50),
		p90nearestRank: percentile(times, 90),
	};
}
