import type { QueuePosition } from "../../protocol/conversation.ts";
import type { ToldWait } from "../../protocol/entry.ts";
import {
	OFFER_MS,
	PLACE_EVERY_MS,
	SILENT_MS,
	STILL_THERE_MS,
} from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import { createEstimatedWaits } from "./estimated-waits.ts";
import { createKnownWaits, type KnownWaits } from "./known-waits.ts";
import { createLanguageOffer, type LanguageOffer } from "./language-offer.ts";
import type { Presence } from "./presence.ts";
import { isLive } from "./signs-of-life.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";
import type { Waits } from "./wait/waits.ts";
import { lateAt, queuePositionOf, toldWait, type Wait } from "./wait.ts";

/** Everybody on one site who waits for the first human word: their signs of life, places, and what they were told. */
export interface QueuePositions
	extends Pick<
		KnownWaits,
		"recall" | "moves" | "heartbeat" | "returned" | "silent"
	> {
	wait(conversation: string): Wait | undefined;
	/** What of this visitor waits. */
	ofVisitor(visitor: string): string | undefined;
	/** The row, if there is a place to tell. */
	unanswered(conversation: string): ConversationRow | undefined;
	/** What was promised of its wait, for whoever gets it. */
	told(conversation: string): ToldWait | undefined;
	place(row: ConversationRow, now: number): QueuePosition | null;
	/** Whether the place is news to the shopper's windows: told now it is not any more, or it was told just now. */
	news(
		row: ConversationRow,
		place: QueuePosition | null,
		now: number,
	): "tell" | "later" | "none";
	/** Tells its wait, if it can be told. Answers with the row when it is longer than told from now on. */
	tellWait(conversation: string, now: number): ConversationRow | undefined;
	/** When time alone changes something of it next. */
	changesAt(conversation: string, now: number): number;
}

export function createQueuePositions(
	site: string,
	siteAssignment: SiteAssignment,
	waits: Waits,
	presence: Presence,
): QueuePositions {
	const { assignment, rows } = siteAssignment;
	const estimatedWaits = createEstimatedWaits(site, siteAssignment, waits);
	const languages = createLanguageOffer(siteAssignment, presence);
	const known = createKnownWaits(rows, estimatedWaits);
	const { recall, moves, heartbeat, returned, silent } = known;

	return {
		recall,
		moves,
		heartbeat,
		returned,
		silent,
		wait: known.get,
		ofVisitor: known.ofVisitor,
		unanswered: (conversation) => known.unanswered(conversation)?.[0],
		told(conversation) {
			const wait = known.get(conversation);
			return wait && toldWait(wait);
		},
		place(row, now) {
			const wait = known.get(row.id);
			if (wait?.assigned) return queuePositionOf(wait, 0, null, now);
			const ahead = assignment.place(row.id);
			if (!wait || ahead === null || !isLive(row)) return null;
			const language = languages.offered(row, wait.liveSince, now);
			return queuePositionOf(wait, ahead, language, now);
		},
		news(row, place, now) {
			const wait = known.get(row.id);
			const shown = JSON.stringify(place);
			if (!wait || wait.shown === shown) return "none";
			if (now - wait.shownAt < PLACE_EVERY_MS) return "later";
			wait.shown = shown;
			wait.shownAt = now;
			return "tell";
		},
		tellWait(conversation, now) {
			const [row, wait] = known.unanswered(conversation) ?? [];
			const isLate = row && wait && estimatedWaits.tell(row, wait, now);
			return isLate ? row : undefined;
		},
		changesAt(conversation, now) {
			const row = rows.get(conversation);
			if (!row) return Number.POSITIVE_INFINITY;
			const [, wait] = known.unanswered(conversation) ?? [];
			const times = [
				askedAgainAt(row),
				...(wait ? waitChangesAt(row, wait, languages, now) : []),
			];
			return Math.min(...times.filter((at) => at > now));
		},
	};
}

/** Who declined may be asked again. */
function askedAgainAt({
	state,
	declined,
	state_since,
}: ConversationRow): number {
	return state === "waiting" && declined !== "[]"
		? state_since + OFFER_MS
		: Number.POSITIVE_INFINITY;
}

function waitChangesAt(
	row: ConversationRow,
	wait: Wait,
	languages: LanguageOffer,
	now: number,
): number[] {
	return wait.assigned
		? [lateAt(wait)]
		: [
				wait.lastSeenAt + STILL_THERE_MS,
				wait.lastSeenAt + SILENT_MS,
				lateAt(wait),
				languages.at(row, wait.liveSince, now),
			];
}
