import type { Mode } from "../../protocol/conversation.ts";
import type { Bodies, EntryKind } from "../../protocol/entry.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { EpisodeOutcome } from "./rows.ts";

/** What of an entry is measured; `body` is null where it says nothing of a state, or was erased. */
export type LogEntry = Pick<
	EntryRow,
	"seq" | "kind" | "author_kind" | "author_id" | "at" | "body"
>;

/** How a conversation stood before its first entry; it is read from there where that was erased. */
export interface LogStart {
	mode: Mode;
	language: string | null;
}

/** One episode as the log tells it. Times are server milliseconds. */
export interface LoggedEpisode {
	first_seq: number;
	began_at: number;
	ended_at: number | null;
	endedBy: Bodies["closed"]["by"] | null;
	wasLive: boolean;
	language: string | null;
	team_id: string | null;
	/** To whom it was given over is erased: nothing here says which team it was. */
	isTeamErased: boolean;
	/** Ids of the tags that it had last, ascending. What changes once it is closed changes it as well. */
	tags: string[];
	/** Id of the outcome with which it was closed; null: none was said. */
	closedWith: string | null;
	outcome: EpisodeOutcome;
	/** From when on somebody waited for what the outcome is of, and until when; null: nobody did, or it goes on. */
	waitedFrom: number | null;
	waitedTo: number | null;
	waited_ms: number | null;
	gave_up_ms: number | null;
	response_ms: number | null;
	/** The first human word; null: none yet. */
	wordAt: number | null;
	/** Who wrote, in the order of their first words. */
	wrote: string[];
	/** The entry of the last human word; 0: none. */
	lastWordSeq: number;
	/** Milliseconds for which each had it in hand. */
	held: Map<string, number>;
}

interface Reading extends LoggedEpisode {
	mode: Mode;
	byAgent: boolean;
	/** An agent said that nothing was to be answered, and nothing was asked since. */
	settled: boolean;
	/** Since when somebody waits for the first human word; null: nobody. */
	since: number | null;
	/** The assignment that is in force in that wait; null: none. */
	assignedAt: number | null;
	holder: string | null;
	/** Since when it takes a slot of the holder; null: it does not. */
	heldSince: number | null;
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
		else if (current && current.ended_at === null) read(current, entry);
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

/** Stands for somebody whose id an older log has not kept. */
const UNKNOWN = "";

function read(episode: Reading, entry: LogEntry): void {
	const { kind, at, body } = entry;
	switch (kind) {
		case "message":
			said(episode, entry);
			break;
		case "assigned":
			given(episode, bodyOf<"assigned">(body)?.agent.id ?? UNKNOWN, at);
			break;
		case "released":
			letGo(episode, at);
			episode.holder = null;
			episode.assignedAt = null;
			break;
		case "quieted":
		case "snoozed":
			letGo(episode, at);
			break;
		case "woken":
			episode.heldSince = at;
			break;
		case "snooze_ended":
			if (bodyOf<"snooze_ended">(body)?.counts !== false)
				episode.heldSince = at;
			break;
		case "transferred": {
			const to = bodyOf<"transferred">(body)?.to;
			if (!to) episode.isTeamErased = true;
			if (to?.kind !== "team") break;
			episode.team_id = to.id;
			episode.isTeamErased = false;
			break;
		}
		case "language_chosen":
			episode.language =
				bodyOf<"language_chosen">(body)?.language ?? episode.language;
			break;
		case "mode_changed":
			changedMode(episode, bodyOf<"mode_changed">(body), at);
			break;
		case "nothing_to_answer":
			settled(episode);
			break;
		case "outcome_set":
			episode.closedWith = bodyOf<"outcome_set">(body)?.outcome?.id ?? null;
			break;
		case "closed":
			closed(episode, bodyOf<"closed">(body)?.by ?? "system", at);
			break;
	}
}

/** Also of one that is closed: it is sorted then, and its figures with it. */
function tagged(episode: Reading, { body }: LogEntry): void {
	const changed = bodyOf<"tagged">(body);
	const tags = new Set(episode.tags);
	for (const { id } of changed?.removed ?? []) tags.delete(id);
	for (const { id } of changed?.added ?? []) tags.add(id);
	episode.tags = [...tags].sort();
}

/** From now on somebody waits for the first human word. */
function waits(episode: Reading, at: number): void {
	episode.since = at;
	episode.waitedFrom = at;
	episode.waitedTo = null;
	episode.assignedAt = episode.holder === null ? null : at;
	episode.waited_ms = null;
	episode.gave_up_ms = null;
	episode.outcome = "running";
	if (episode.mode === "live") episode.wasLive = true;
}

/** Whether what goes on is what its figures are of: who left the live line for a message counts as having left it. */
function isCounted({ mode, wasLive }: Reading): boolean {
	return mode === "live" || !wasLive;
}

function said(episode: Reading, { author_kind, author_id, seq, at }: LogEntry) {
	if (author_kind !== "agent") {
		const isAsked = episode.settled && episode.wordAt === null;
		if (isAsked && author_kind === "visitor") {
			episode.settled = false;
			waits(episode, at);
		}
		return;
	}
	const writer = author_id ?? UNKNOWN;
	if (!episode.wrote.includes(writer)) episode.wrote.push(writer);
	episode.lastWordSeq = seq;
	if (episode.wordAt !== null) return;
	episode.wordAt = at;
	if (episode.since !== null && isCounted(episode)) {
		episode.outcome = "answered";
		episode.response_ms = after(episode.since, at);
		ended(episode, at);
	}
	episode.since = null;
}

function given(episode: Reading, agent: string, at: number): void {
	letGo(episode, at);
	episode.holder = agent;
	episode.heldSince = at;
	if (episode.since !== null) episode.assignedAt = at;
}

/** It takes no slot any more. */
function letGo(episode: Reading, at: number): void {
	const { holder, heldSince, held } = episode;
	if (holder !== null && heldSince !== null)
		held.set(holder, (held.get(holder) ?? 0) + after(heldSince, at));
	episode.heldSince = null;
}

function changedMode(
	episode: Reading,
	body: Bodies["mode_changed"] | null,
	at: number,
): void {
	const mode = body?.mode ?? (episode.mode === "live" ? "message" : "live");
	if (mode === episode.mode) return;
	const wasWaiting = episode.since !== null;
	if (mode === "message" && wasWaiting) gaveUp(episode, body?.why, at);
	episode.mode = mode;
	if (mode === "live" && wasWaiting) waits(episode, at);
	// What follows is a message, and the live line was left.
	else if (wasWaiting) episode.since = at;
}

function settled(episode: Reading): void {
	if (episode.wordAt !== null) return;
	episode.settled = true;
	if (episode.since === null) return;
	if (isCounted(episode)) {
		episode.outcome = "empty";
		episode.waitedFrom = null;
	}
	episode.since = null;
}

function closed(
	episode: Reading,
	by: Bodies["closed"]["by"],
	at: number,
): void {
	letGo(episode, at);
	if (episode.since !== null && isCounted(episode)) gaveUp(episode, "left", at);
	episode.since = null;
	episode.ended_at = at;
	episode.endedBy = by;
}

function gaveUp(
	episode: Reading,
	why: Bodies["mode_changed"]["why"] | undefined,
	at: number,
): void {
	if (episode.assignedAt !== null) episode.outcome = "never_answered";
	else episode.outcome = why === "silent" ? "silent" : "abandoned";
	episode.gave_up_ms = after(episode.since ?? at, at);
	ended(episode, at);
}

function ended(episode: Reading, at: number): void {
	episode.waitedTo = at;
	noteTaken(episode);
}

function noteTaken(episode: Reading): void {
	const { since, assignedAt } = episode;
	episode.waited_ms =
		since === null || assignedAt === null ? null : after(since, assignedAt);
}

/** Somebody has it, and has not written. */
function noteRunning(episode: Reading): void {
	if (episode.since !== null && isCounted(episode)) noteTaken(episode);
}

/** A clock that was set back makes no time negative. */
function after(from: number, to: number): number {
	return Math.max(0, to - from);
}

function bodyOf<K extends EntryKind>(body: string | null): Bodies[K] | null {
	return body === null ? null : (JSON.parse(body) as Bodies[K]);
}
