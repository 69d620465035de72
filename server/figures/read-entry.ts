import type { Mode } from "../../protocol/conversation.ts";
import type { Bodies, EntryKind } from "../../protocol/entry.ts";
import type { LogEntry, LoggedEpisode } from "./logged-episode.ts";

/** An episode while its log is read. */
export interface Reading extends LoggedEpisode {
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

/** Stands for somebody whose id an older log has not kept. */
export const UNKNOWN = "";

/** What an entry makes of the episode that it stands in. */
export function readEntry(episode: Reading, entry: LogEntry): void {
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
export function tagged(episode: Reading, { body }: LogEntry): void {
	const changed = bodyOf<"tagged">(body);
	const tags = new Set(episode.tags);
	for (const { id } of changed?.removed ?? []) tags.delete(id);
	for (const { id } of changed?.added ?? []) tags.add(id);
	episode.tags = [...tags].sort();
}

/** From now on somebody waits for the first human word. */
export function waits(episode: Reading, at: number): void {
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
export function noteRunning(episode: Reading): void {
	if (episode.since !== null && isCounted(episode)) noteTaken(episode);
}

/** A clock that was set back makes no time negative. */
function after(from: number, to: number): number {
	return Math.max(0, to - from);
}

export function bodyOf<K extends EntryKind>(
	body: string | null,
): Bodies[K] | null {
	return body === null ? null : (JSON.parse(body) as Bodies[K]);
}
