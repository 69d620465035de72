import type { Mode } from "../../protocol/conversation.ts";
import type { Bodies } from "../../protocol/entry.ts";
import { localDay } from "../statistics/local-day.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { EstimatedWaitRow } from "../store/contract/routing-rows.ts";
import { type EpisodeRating, NOT_ASKED, ratingsBy } from "./episode-ratings.ts";
import type { LogEntry, LoggedEpisode } from "./logged-episode.ts";
import { type HoursSince, openTime } from "./open-time.ts";
import { readLog } from "./read-log.ts";
import type { EpisodeAgent, EpisodeRow, ToldAnswerRow } from "./rows.ts";

export type MeasuredConversation = Pick<
	ConversationRow,
	"site_id" | "id" | "relation" | "mode" | "language"
>;

export type ToldWait = Pick<
	EstimatedWaitRow,
	"told_at" | "kind" | "low" | "high" | "meaning"
>;

/** All that is known of one conversation. */
export interface Facts {
	conversation: MeasuredConversation;
	/** Of the kinds that are read, in their order. */
	entries: readonly LogEntry[];
	asks: readonly EpisodeRating[];
	told: readonly ToldWait[];
	toldAnswers: readonly ToldAnswerRow[];
	/** Whether its shopper had an earlier conversation. */
	isReturning: boolean;
	/** What was made of it before. What is gone from elsewhere since stays as it stands there. */
	before: readonly EpisodeRow[];
}

/** What of the site decides beside the log. */
export interface ShopTime {
	timeZone: string;
	hours: readonly HoursSince[];
	/** What was told of waits before this is kept nowhere any more. */
	toldKeptSince: number;
}

/**
 * The episodes of a conversation, in their order. The same facts give the same rows, whenever that is done: nothing
 * depends on the time.
 */
export function episodesOf(facts: Facts, shop: ShopTime): EpisodeRow[] {
	const { conversation, entries, asks, before } = facts;
	const [oldest] = before;
	const logged = readLog(entries, {
		mode: startedMode(facts, oldest),
		language: oldest?.language ?? conversation.language,
	});
	const ratings = ratingsBy(logged, asks);
	return logged.map((episode, at) => {
		const kept = before.find(
			({ first_seq }) => first_seq === episode.first_seq,
		);
		const rating = ratings.get(episode.first_seq) ?? null;
		return {
			site_id: conversation.site_id,
			conversation_id: conversation.id,
			first_seq: episode.first_seq,
			began_at: episode.began_at,
			...localDay(shop.timeZone, episode.began_at),
			mode: episode.wasLive ? "live" : "message",
			relation: conversation.relation,
			language: episode.language,
			team_id: teamOf(episode, kept),
			returning: at > 0 || facts.isReturning ? 1 : 0,
			outcome: episode.outcome,
			waited_ms: episode.waited_ms,
			gave_up_ms: episode.gave_up_ms,
			response_ms: episode.response_ms,
			open_response_ms: openResponse(episode, shop.hours),
			handled_ms: handled(episode),
			ended_at: episode.ended_at,
			agents: JSON.stringify(agents(episode, rating?.credited ?? [])),
			tags: JSON.stringify(episode.tags),
			closed_with: episode.closedWith,
			...toldOf(episode, facts, shop, kept),
			in_time: inTime(episode, nextSeq(logged, at), facts.toldAnswers),
			...(rating?.row ?? NOT_ASKED),
		};
	});
}

/** Where the first entry is erased, what follows says what it said: who changes to one mode had the other. */
function startedMode(
	{ conversation, entries }: Facts,
	kept: EpisodeRow | undefined,
): Mode {
	for (const { kind, body } of entries) {
		if (kind === "reopened") break;
		if (kind !== "mode_changed" || body === null) continue;
		const { mode } = JSON.parse(body) as Bodies["mode_changed"];
		return mode === "live" ? "message" : "live";
	}
	return kept?.mode ?? conversation.mode;
}

/** Also while the words of a long one are erased, step by step. */
function teamOf(
	{ team_id, isTeamErased }: LoggedEpisode,
	kept: EpisodeRow | undefined,
): string | null {
	return isTeamErased && kept ? kept.team_id : team_id;
}

function nextSeq(logged: readonly LoggedEpisode[], at: number): number {
	return logged[at + 1]?.first_seq ?? Number.POSITIVE_INFINITY;
}

function openResponse(
	{ wasLive, response_ms, waitedFrom, waitedTo }: LoggedEpisode,
	hours: readonly HoursSince[],
): number | null {
	if (wasLive || response_ms === null) return null;
	if (waitedFrom === null || waitedTo === null) return null;
	return openTime(hours, waitedFrom, waitedTo);
}

/** null: nobody has had it, or it goes on. */
function handled({ ended_at, held }: LoggedEpisode): number | null {
	if (ended_at === null || held.size === 0) return null;
	return [...held.values()].reduce((sum, ms) => sum + ms, 0);
}

function agents(
	{ wrote, held }: LoggedEpisode,
	credited: readonly string[],
): EpisodeAgent[] {
	return [...new Set([...wrote, ...credited])].map((id) => ({
		id,
		wrote: wrote.includes(id) ? 1 : 0,
		first: id === wrote[0] ? 1 : 0,
		credited: credited.includes(id) ? 1 : 0,
		held: held.get(id) ?? 0,
	}));
}

type Told = Pick<EpisodeRow, "told" | "told_low" | "told_high" | "late">;
const NOTHING_TOLD: Told = {
	told: null,
	told_low: null,
	told_high: null,
	late: null,
};

/** The first thing that was told in the wait that counts. */
function toldOf(
	episode: LoggedEpisode,
	{ told }: Facts,
	{ toldKeptSince }: ShopTime,
	kept: EpisodeRow | undefined,
): Told {
	const { waitedFrom, waitedTo, wasLive } = episode;
	if (waitedFrom === null || !wasLive) return NOTHING_TOLD;
	const [first] = told
		.filter(
			({ meaning, told_at }) =>
				// Those of the other meaning were told by older versions, and are no figure.
				meaning === "answered" &&
				told_at >= waitedFrom &&
				told_at <= (waitedTo ?? Number.POSITIVE_INFINITY),
		)
		.sort((a, b) => a.told_at - b.told_at);
	if (first)
		return {
			told: first.kind,
			told_low: first.low,
			told_high: first.high,
			late: lateOf(episode, first),
		};
	if (!kept || episode.began_at >= toldKeptSince) return NOTHING_TOLD;
	return {
		told: kept.told,
		told_low: kept.told_low,
		told_high: kept.told_high,
		late: kept.late,
	};
}

/** null: it goes on, it was given up before, or nothing was promised. */
function lateOf(
	{ outcome, waitedTo }: LoggedEpisode,
	{ kind, told_at, high }: ToldWait,
): 0 | 1 | null {
	if (kind === "over" || waitedTo === null) return null;
	const isLate = waitedTo > told_at + Math.max(high, 1) * 60_000;
	if (isLate) return 1;
	return outcome === "answered" ? 0 : null;
}

/** null: no time was told, it is not decided, or its shopper ended it before. */
function inTime(
	{ wasLive, outcome, first_seq, wordAt, ended_at, endedBy }: LoggedEpisode,
	next: number,
	toldAnswers: readonly ToldAnswerRow[],
): 0 | 1 | null {
	if (wasLive || outcome === "empty") return null;
	const told = toldAnswers
		.filter(({ seq }) => seq >= first_seq && seq < next)
		.sort((a, b) => a.seq - b.seq);
	// One that was told after an answer is of the next wait.
	const [promise] = told;
	if (!promise) return null;
	if (wordAt !== null) return wordAt <= promise.answer_by ? 1 : 0;
	if (ended_at === null) return null;
	return endedBy === "visitor" && ended_at <= promise.answer_by ? null : 0;
}
