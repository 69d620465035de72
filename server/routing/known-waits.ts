import { SILENT_MS, STILL_THERE_MS } from "../../protocol/limits.ts";
import { isNeverAnswered, isUnanswered } from "../conversations/unanswered.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { EstimatedWaitRow } from "../store/contract/routing-rows.ts";
import type { EstimatedWaits, Left } from "./estimated-waits.ts";
import {
	createSignsOfLife,
	isLive,
	type SignsOfLife,
} from "./signs-of-life.ts";
import { newWait, type Wait } from "./wait.ts";

/** Each shopper's waiting on one site, from its beginning to the first human word, or its end without one. */
export interface KnownWaits extends Pick<SignsOfLife, "returned" | "silent"> {
	/** What was told before a restart. */
	recall(told: readonly EstimatedWaitRow[], now: number): void;
	/**
	 * Call with the row before and after each commit, while the assignment state still has the one before. Answers
	 * whether a live wait has ended by it.
	 */
	moves(
		before: ConversationRow | null,
		after: ConversationRow,
		by: Move,
		now: number,
	): boolean;
	/** A sign of life of this visitor; `back`: said as one. Answers whether anything follows from it. */
	heartbeat(visitor: string, now: number, back: boolean): boolean;
	get(conversation: string): Wait | undefined;
	/** What of this visitor waits. */
	ofVisitor(visitor: string): string | undefined;
	/** Row and wait, if it waits live, or somebody has it and nobody has answered. */
	unanswered(conversation: string): [ConversationRow, Wait] | undefined;
}

/** What a commit says of a wait beside the rows. */
export interface Move {
	/** How it ends, if it ends without anybody. */
	why: Left;
	/** A person of the staff has written. */
	answered: boolean;
	/** The holder has said that there is nothing to answer. */
	settled: boolean;
}

export function createKnownWaits(
	rows: ReadonlyMap<string, ConversationRow>,
	estimatedWaits: EstimatedWaits,
): KnownWaits {
	const all = new Map<string, Wait>();
	/** A visitor has one conversation that is not closed. */
	const ofVisitor = new Map<string, string>();
	const { seen, drop, returned, silent } = createSignsOfLife(rows, all);

	function unanswered(id: string): [ConversationRow, Wait] | undefined {
		const [row, wait] = [rows.get(id), all.get(id)];
		return row && wait && (wait.assigned || isLive(row))
			? [row, wait]
			: undefined;
	}

	function began(row: ConversationRow, now: number): Wait {
		const wait = newWait(row, now);
		all.set(row.id, wait);
		return wait;
	}

	/** It waits in a line, live or not. */
	function waits(
		before: ConversationRow | null,
		row: ConversationRow,
		{ why }: Move,
		now: number,
	): void {
		ofVisitor.set(row.visitor_id, row.id);
		const known = all.get(row.id);
		const wait = known ?? began(row, now);
		if (known?.assigned) comesBack(known, now);
		else if (known && before && !isLive(before) && isLive(row)) {
			known.since = now;
			known.liveSince = now;
		} else if (known && before && isLive(before) && !isLive(row))
			known.leftByChoice = why === "left";
		seen(row.id, wait, isLive(row));
	}

	/** Nobody waits in a line any more: somebody has it, or it is closed. */
	function leavesLine(row: ConversationRow): void {
		ofVisitor.delete(row.visitor_id);
		drop(row.id);
		if (row.state !== "open" || row.mode !== "live") all.delete(row.id);
	}

	return {
		recall(told, now) {
			for (const one of told) {
				const row = rows.get(one.conversation_id);
				if (!row || !isOfThisWait(one, row)) continue;
				const wait = all.get(row.id) ?? began(row, now);
				estimatedWaits.recall(one, wait, now);
			}
		},
		moves(before, after, move, now) {
			const known = all.get(after.id);
			const went = known && before && (known.assigned || isLive(before));
			const hasEnded = Boolean(
				went && goesOn(estimatedWaits, before, after, known, move, now),
			);
			if (hasEnded && after.state !== "waiting") all.delete(after.id);
			if (after.state === "waiting") waits(before, after, move, now);
			else if (before?.state === "waiting" || hasEnded) leavesLine(after);
			// Of before the start: an older one is known again by what was told of it.
			else if (!before && isWithoutWord(after)) began(after, now);
			return hasEnded;
		},
		heartbeat(visitor, now, back) {
			const id = ofVisitor.get(visitor);
			const wait = id === undefined ? undefined : all.get(id);
			if (id === undefined || !wait) return false;
			const rested = now - wait.lastSeenAt;
			// Whoever comes after a long time is back, whatever they chose then; a connection that blinked is not.
			if (back || rested >= SILENT_MS) wait.leftByChoice = false;
			wait.lastSeenAt = now;
			const isMessage = rows.get(id)?.mode === "message";
			seen(id, wait, !isMessage);
			return rested >= STILL_THERE_MS || isMessage;
		},
		get: (id) => all.get(id),
		ofVisitor: (visitor) => ofVisitor.get(visitor),
		unanswered,
		returned,
		silent,
	};
}

/** What a commit does to a wait that was going on. Answers whether it has ended by it. */
function goesOn(
	estimatedWaits: EstimatedWaits,
	before: ConversationRow,
	after: ConversationRow,
	wait: Wait,
	{ why, answered, settled }: Move,
	now: number,
): boolean {
	if (answered) {
		estimatedWaits.answered(after, wait, now);
		return true;
	}
	if (settled) {
		estimatedWaits.settled(after, wait, now);
		return true;
	}
	if (after.state === "closed" || after.mode !== "live") {
		estimatedWaits.left(before, wait, why, now);
		// Its assignment ended with it; the windows are told so in the same step.
		wait.assigned = false;
		wait.shown = "null";
		return true;
	}
	const given = after.state === "open" && after.epoch !== before.epoch;
	if (given) estimatedWaits.taken(before, wait, now);
	if (given && !wait.assigned) {
		wait.assigned = true;
		// Nobody else says that it was given to somebody: it is told at once.
		wait.shownAt = Number.NEGATIVE_INFINITY;
	}
	return false;
}

/** It stands in the line again as whoever was there all the time; what was told goes on. */
function comesBack(wait: Wait, now: number): void {
	wait.assigned = false;
	wait.liveSince = now;
	wait.lastSeenAt = now;
	wait.shownAt = Number.NEGATIVE_INFINITY;
}

/** Whether what was told is of the wait that goes on, in the line or after an assignment. */
function isOfThisWait(
	{ epoch, told_at, meaning, outcome }: EstimatedWaitRow,
	row: ConversationRow,
): boolean {
	if (outcome !== null || epoch > row.epoch) return false;
	// The outcome is written behind the answer: a relay that was killed in between knows the answer alone.
	if (row.last_agent_at > told_at) return false;
	if (meaning === "taken")
		return row.state === "waiting" && epoch === row.epoch;
	if (row.state === "open") return isLiveOpen(row) && isUnanswered(row);
	return row.state === "waiting";
}

/** Somebody has it, and no person has written since it began or was reopened, although somebody should have. */
function isWithoutWord(row: ConversationRow): boolean {
	return row.state === "open" && isLiveOpen(row) && isNeverAnswered(row);
}

function isLiveOpen({ mode, quiet_since }: ConversationRow): boolean {
	return mode === "live" && quiet_since === null;
}
