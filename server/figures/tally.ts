import { addTally, emptyTally } from "./add-tally.ts";
import type { EpisodeAgent, EpisodeRow } from "./rows.ts";

/** How often each whole second occurred. */
export type Seconds = Map<number, number>;

/** What is counted of episodes. Two of them add up, in any order, and can be taken off again. */
export interface Tally {
	counts: Counts;
	times: TallyTimes;
}

export interface Counts {
	episodes: number;
	live: number;
	messages: number;
	running: number;
	/** Of live ones, by what became of them. */
	answered: number;
	abandoned: number;
	silent: number;
	neverAnswered: number;
	/** Of live ones that were told a range: how many it can be held against, and of them kept. */
	toldKept: number;
	toldHeld: number;
	toldOver: number;
	/** Of messages that were told a time, or were answered by it. */
	inTime: number;
	messagesHeld: number;
	asked: number;
	seen: number;
	started: number;
	rated: number;
	dismissed: number;
	withdrawn: number;
	hidden: number;
	/** By format: how often 1, 2, 3, 4 and 5 were given. */
	scores: Record<string, number[]>;
	solved: { yes: number; not_yet: number; no: number };
}

export interface TallyTimes {
	/** Of live ones: until somebody took it. */
	wait: Seconds;
	/** Of live ones: until the first human word. */
	response: Seconds;
	/** Of live ones: until who gave up did. */
	gaveUp: Seconds;
	handle: Seconds;
	/** Of messages, in opening hours. */
	messageResponse: Seconds;
	/** How many began in each hour of the week. */
	hours: Map<number, number>;
}

const SCORES = [1, 2, 3, 4, 5];

/**
 * What is counted of these, in any order.
 * @param agent of this one alone: what they wrote in and held, and the ratings that are theirs
 */
export function tallyOf(episodes: Iterable<EpisodeRow>, agent?: string): Tally {
	const tally = emptyTally();
	for (const episode of episodes) addTally(tally, tallyOfOne(episode, agent));
	return tally;
}

function tallyOfOne(episode: EpisodeRow, agent: string | undefined): Tally {
	const tally = emptyTally();
	if (agent === undefined) {
		countEpisode(tally, episode);
		countAsk(tally.counts, episode);
		countWaits(tally.times, episode);
		count(tally.times.handle, episode.handled_ms);
		return tally;
	}
	const theirs = agentsOf(episode).find(({ id }) => id === agent);
	if (theirs?.wrote) {
		countEpisode(tally, episode);
		// What came before was not theirs.
		if (theirs.first) countWaits(tally.times, episode);
		if (episode.handled_ms !== null) count(tally.times.handle, theirs.held);
	}
	if (theirs?.credited) countAsk(tally.counts, episode);
	return tally;
}

export function agentsOf(episode: Pick<EpisodeRow, "agents">): EpisodeAgent[] {
	return JSON.parse(episode.agents) as EpisodeAgent[];
}

/** Of most of them there are none. */
export function tagsOf({ tags }: Pick<EpisodeRow, "tags">): string[] {
	return tags === "[]" ? [] : (JSON.parse(tags) as string[]);
}

function countEpisode({ counts, times }: Tally, episode: EpisodeRow): void {
	counts.episodes = 1;
	times.hours.set(episode.hour, 1);
	if (episode.ended_at === null) counts.running = 1;
	if (episode.mode === "message") {
		counts.messages = 1;
		if (episode.in_time === null) return;
		counts.messagesHeld = 1;
		counts.inTime = episode.in_time;
		return;
	}
	counts.live = 1;
	switch (episode.outcome) {
		case "answered":
			counts.answered = 1;
			break;
		case "abandoned":
			counts.abandoned = 1;
			break;
		case "silent":
			counts.silent = 1;
			break;
		case "never_answered":
			counts.neverAnswered = 1;
			break;
	}
	if (episode.told === "over") counts.toldOver = 1;
	if (episode.told !== "range" || episode.late === null) return;
	counts.toldHeld = 1;
	counts.toldKept = 1 - episode.late;
}

function countAsk(counts: Counts, episode: EpisodeRow): void {
	if (episode.ask_id === null) return;
	counts.asked = 1;
	counts.seen = episode.seen;
	counts.started = episode.started;
	counts.rated = episode.answered;
	counts.dismissed = episode.dismissed;
	counts.withdrawn = episode.withdrawn;
	counts.hidden = episode.hidden;
	const { format, score, solved } = episode;
	if (format !== null && score !== null)
		counts.scores[format] = SCORES.map((of) => (of === score ? 1 : 0));
	if (solved !== null) counts.solved[solved] = 1;
}

function countWaits(times: TallyTimes, episode: EpisodeRow): void {
	if (episode.mode === "message") {
		count(times.messageResponse, episode.open_response_ms);
		return;
	}
	count(times.wait, episode.waited_ms);
	count(times.response, episode.response_ms);
	count(times.gaveUp, episode.gave_up_ms);
}

/** Begun seconds count whole: what stands within 60 of them took no longer than 60,000 ms. */
function count(seconds: Seconds, ms: number | null): void {
	if (ms !== null) seconds.set(Math.ceil(ms / 1_000), 1);
}
