import { SILENT_MS } from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Wait } from "./wait.ts";

/** Of those who wait on one site, who has been there of late, and who has not. */
export interface SignsOfLife {
	/** This one began to wait, or showed a sign of life. */
	seen(conversation: string, wait: Wait, isLive: boolean): void;
	/** It waits no more. */
	drop(conversation: string): void;
	/** Who left a message, or found nobody, and is there now. */
	returned(now: number): ConversationRow[];
	/** Who waits live and has shown no sign of life for too long. */
	silent(now: number): ConversationRow[];
}

export function createSignsOfLife(
	rows: ReadonlyMap<string, ConversationRow>,
	waits: ReadonlyMap<string, Wait>,
): SignsOfLife {
	/** Of those who do not wait live, who has been there of late. Others are not looked at. */
	const seenAway = new Set<string>();
	/** No live one was seen before this: until it is long ago, nobody is looked at. */
	let seenLeast = Number.POSITIVE_INFINITY;

	return {
		seen(id, { lastSeenAt }, isLive) {
			if (isLive) seenLeast = Math.min(seenLeast, lastSeenAt);
			else seenAway.add(id);
		},
		drop: (id) => void seenAway.delete(id),
		returned: (now) =>
			[...seenAway].flatMap((id) => {
				const [row, wait] = [rows.get(id), waits.get(id)];
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
			return [...waits].flatMap(([id, { lastSeenAt }]) => {
				const row = rows.get(id);
				if (!row || !isLive(row)) return [];
				seenLeast = Math.min(seenLeast, lastSeenAt);
				return now - lastSeenAt >= SILENT_MS ? [row] : [];
			});
		},
	};
}

export function isLive(row: ConversationRow): boolean {
	return row.state === "waiting" && row.mode === "live";
}
