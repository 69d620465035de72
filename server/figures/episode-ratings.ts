import type { Solved } from "../../protocol/entry.ts";
import type { LoggedEpisode } from "./logged-episode.ts";
import type { EpisodeRow } from "./rows.ts";

/** A question after a conversation, with what became of it. Times are server milliseconds. */
export interface EpisodeRating {
	id: string;
	/** The entry that asked. */
	asked_seq: number;
	seen_at: number | null;
	started_at: number | null;
	answered_at: number | null;
	dismissed_at: number | null;
	withdrawn_at: number | null;
	hidden_at: number | null;
	/** `faces 1`: the kind of its score, and the version since which its answers compare. */
	format: string;
	score: number | null;
	solved: string | null;
	/** People of the staff. */
	credited: readonly string[];
}

type RatingColumns = Pick<
	EpisodeRow,
	| "ask_id"
	| "seen"
	| "started"
	| "answered"
	| "dismissed"
	| "withdrawn"
	| "hidden"
	| "format"
	| "score"
	| "solved"
>;

export const NOT_ASKED: RatingColumns = {
	ask_id: null,
	seen: 0,
	started: 0,
	answered: 0,
	dismissed: 0,
	withdrawn: 0,
	hidden: 0,
	format: null,
	score: null,
	solved: null,
};

/**
 * By the first entry of each episode that was asked about. A question is about the last one in which a person wrote
 * after the question before: a "thanks" that reopened it for a moment is not what is rated (RT7). Of two about the same
 * one the later counts.
 */
export function ratingsBy(
	episodes: readonly LoggedEpisode[],
	asks: readonly EpisodeRating[],
): Map<number, { row: RatingColumns; credited: readonly string[] }> {
	const found = new Map<
		number,
		{ row: RatingColumns; credited: readonly string[] }
	>();
	let askedBefore = 0;
	for (const ask of [...asks].sort((a, b) => a.asked_seq - b.asked_seq)) {
		const earlier = episodes.filter(
			({ first_seq }) => first_seq < ask.asked_seq,
		);
		const about =
			earlier.findLast(({ lastWordSeq }) => lastWordSeq > askedBefore) ??
			earlier.at(-1);
		askedBefore = ask.asked_seq;
		if (about)
			found.set(about.first_seq, { row: columns(ask), credited: ask.credited });
	}
	return found;
}

function columns(ask: EpisodeRating): RatingColumns {
	const isAnswered = ask.answered_at !== null;
	const flag = (of: boolean) => (of ? 1 : 0);
	return {
		ask_id: ask.id,
		// Whoever answers has seen it, whatever was noted by then.
		seen: flag(isAnswered || ask.seen_at !== null),
		started: flag(isAnswered || ask.started_at !== null),
		answered: flag(isAnswered),
		dismissed: flag(!isAnswered && ask.dismissed_at !== null),
		withdrawn: flag(!isAnswered && ask.withdrawn_at !== null),
		hidden: flag(isAnswered && ask.hidden_at !== null),
		format: ask.format,
		score: isAnswered ? ask.score : null,
		solved: isAnswered ? (ask.solved as Solved | null) : null,
	};
}
