import type { Mode } from "../../protocol/conversation.ts";
import type { LogEntry, LoggedEpisode } from "./logged-episode.ts";
import {
	bodyOf,
	noteRunning,
	type Reading,
	readEntry,
	tagged,
	UNKNOWN,
	waits,
} from "./read-entry.ts";

/** How a conversation stood before its first entry; it is read from there where that was erased. */
export interface LogStart {
	mode: Mode;
	language: string | null;
}

/**
 * The episodes of one conversation. A closing that was undone is none. Waits are read as the routing reads them (AT10,
 * WT6): who is back after a time away waits anew, what goes back to the line without a word is one wait, and whoever was
 * given to somebody and ended without a human word was never answered.
 * @param entries all of a log, in their order; other kinds may be left out
 */
export function readLog(
	entries: readonly LogEntry[],
	start: LogStart,
): LoggedEpisode[] {
	const undone = undoneIn(entries);
	const episodes: Reading[] = [];
	for (const entry of entries) {
		const current = episodes.at(-1);
		if (undone.has(entry.seq)) {
			// With what it was closed is said before the closing.
			if (entry.kind === "reopened" && current) current.closedWith = null;
			continue;
		}
		if (entry.kind === "started" || entry.kind === "reopened")
			episodes.push(begun(entry, start, current));
		else if (current && entry.kind === "tagged") tagged(current, entry);
		else if (current && current.ended_at === null) readEntry(current, entry);
	}
	for (const episode of episodes) noteRunning(episode);
	return episodes;
}

/** Closings that were undone, and their undoing. */
function undoneIn(entries: readonly LogEntry[]): ReadonlySet<number> {
	const undone = new Set<number>();
	let closed: number | null = null;
	for (const { seq, kind, body } of entries) {
		if (kind === "closed") closed = seq;
		if (kind !== "reopened") continue;
		if (bodyOf<"reopened">(body)?.why === "undo" && closed !== null)
			undone.add(closed).add(seq);
		closed = null;
	}
	return undone;
}

function begun(
	entry: LogEntry,
	start: LogStart,
	before: Reading | undefined,
): Reading {
	const { seq, at, body } = entry;
	const reopened = entry.kind === "reopened" ? bodyOf<"reopened">(body) : null;
	const started = entry.kind === "started" ? bodyOf<"started">(body) : null;
	const byAgent = reopened?.why === "agent" || reopened?.why === "undo";
	const holder = byAgent
		? (reopened?.agent?.id ?? entry.author_id ?? UNKNOWN)
		: null;
	const episode: Reading = {
		first_seq: seq,
		began_at: at,
		ended_at: null,
		endedBy: null,
		wasLive: false,
		language: before ? before.language : (started?.language ?? start.language),
		team_id: before?.team_id ?? null,
		isTeamErased: before?.isTeamErased ?? false,
		tags: before?.tags ?? [],
		closedWith: null,
		outcome: "empty",
		waitedFrom: null,
		waitedTo: null,
		waited_ms: null,
		gave_up_ms: null,
		response_ms: null,
		wordAt: null,
		wrote: [],
		lastWordSeq: 0,
		held: new Map(),
		mode: reopened?.mode ?? started?.mode ?? start.mode,
		byAgent,
		settled: false,
		since: null,
		assignedAt: null,
		holder,
		heldSince: byAgent ? at : null,
	};
	if (byAgent) episode.wasLive = episode.mode === "live";
	else waits(episode, at);
	return episode;
}
