import { SILENT_MS, STILL_THERE_MS } from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { EstimatedWaitRow } from "../store/contract/routing-rows.ts";
import type { EstimatedWaits, Left } from "./estimated-waits.ts";
import { newWait, type Wait } from "./wait.ts";

/** Each shopper's waiting on one site, from its beginning to its end. */
export interface KnownWaits {
	/** What was told before a restart. */
	recall(told: readonly EstimatedWaitRow[], now: number): void;
	/** Call with the row before and after each commit, while the assignment state still has the one before. */
	moves(
		before: ConversationRow | null,
		after: ConversationRow,
		why: Left,
		now: number,
	): void;
	/** A sign of life of this visitor; `back`: said as one. Answers whether anything follows from it. */
	heartbeat(visitor: string, now: number, back: boolean): boolean;
	get(conversation: string): Wait | undefined;
	/** Who waits live, row and wait. */
	live(): Iterable<[ConversationRow, Wait]>;
	/** Who left a message, or found nobody, and is there now. */
	returned(now: number): ConversationRow[];
	/** Who waits live and has shown no sign of life for too long. */
	silent(now: number): ConversationRow[];
}

export function createKnownWaits(
	rows: ReadonlyMap<string, ConversationRow>,
	estimatedWaits: EstimatedWaits,
): KnownWaits {
	const all = new Map<string, Wait>();
	/** A visitor has one conversation that is not closed. */
	const ofVisitor = new Map<string, string>();
	/** Of those who do not wait live, who has been there of late. Others are not looked at. */
	const seenAway = new Set<string>();
	/** No live one was seen before this: until it is long ago, nobody is looked at. */
	let seenLeast = Number.POSITIVE_INFINITY;

	function seen(id: string, { lastSeenAt }: Wait, isLive: boolean): void {
		if (isLive) seenLeast = Math.min(seenLeast, lastSeenAt);
		else seenAway.add(id);
	}

	function* live(): Iterable<[ConversationRow, Wait]> {
		for (const [id, wait] of all) {
			const row = rows.get(id);
			if (row && isLive(row)) yield [row, wait];
		}
	}

	return {
		recall(told, now) {
			for (const one of told) {
				const wait = all.get(one.conversation_id);
				const row = rows.get(one.conversation_id);
				if (wait && row?.epoch === one.epoch && one.outcome === null)
					estimatedWaits.recall(one, wait, now);
			}
		},
		moves(before, after, why, now) {
			const was = before?.state === "waiting";
			const is = after.state === "waiting";
			const known = all.get(after.id);
			if (known && before && isLive(before) && !isLive(after)) {
				estimatedWaits.ended(before, after, known, why, now);
				// The windows are told so in the same step.
				known.shown = "null";
			}
			if (was && !is) {
				all.delete(after.id);
				ofVisitor.delete(after.visitor_id);
			}
			if (!is) return;
			ofVisitor.set(after.visitor_id, after.id);
			const waited = all.get(after.id);
			const wait = waited ?? newWait(after, now);
			if (!waited) all.set(after.id, wait);
			else if (before && !isLive(before) && isLive(after)) wait.liveSince = now;
			else if (before && isLive(before) && !isLive(after))
				wait.leftByChoice = why === "left";
			seen(after.id, wait, isLive(after));
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
		live,
		returned: (now) =>
			[...seenAway].flatMap((id) => {
				const [row, wait] = [rows.get(id), all.get(id)];
				const isBack =
					row &&
					wait &&
					!isLive(row) &&
					!wait.leftByChoice &&
					now - wait.lastSeenAt < SILENT_MS;
				if (isBack) return [row];
				// The next sign of life puts it there again.
				seenAway.delete(id);
				return [];
			}),
		silent(now) {
			if (now - seenLeast < SILENT_MS) return [];
			seenLeast = Number.POSITIVE_INFINITY;
			return [...live()].flatMap(([row, { lastSeenAt }]) => {
				seenLeast = Math.min(seenLeast, lastSeenAt);
				return now - lastSeenAt >= SILENT_MS ? [row] : [];
			});
		},
	};
}

export function isLive(row: ConversationRow): boolean {
	return row.state === "waiting" && row.mode === "live";
}
