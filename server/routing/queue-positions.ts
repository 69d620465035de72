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
import { createKnownWaits, isLive, type KnownWaits } from "./known-waits.ts";
import { createLanguageOffer, type LanguageOffer } from "./language-offer.ts";
import type { Presence } from "./presence.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";
import type { Waits } from "./wait/waits.ts";
import { lateAt, queuePositionOf, toldWait, type Wait } from "./wait.ts";

/** Everybody who waits on one site: their signs of life, their places, and what they were told. */
export interface QueuePositions
	extends Pick<
		KnownWaits,
		"recall" | "moves" | "heartbeat" | "returned" | "silent"
	> {
	wait(conversation: string): Wait | undefined;
	/** What was promised of its wait, for whoever gets it. */
	told(conversation: string): ToldWait | undefined;
	place(row: ConversationRow, now: number): QueuePosition | null;
	/** Whether the place is news to the shopper's windows: told now it is not any more, or it was told just now. */
	news(
		row: ConversationRow,
		place: QueuePosition | null,
		now: number,
	): "tell" | "later" | "none";
	/** Tells waits that can be told. Answers with those that are longer than told from now on. */
	tellWaits(now: number): ConversationRow[];
	/** When time alone changes something next. */
	nextAt(now: number): number;
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
		told(conversation) {
			const wait = known.get(conversation);
			return wait && toldWait(wait);
		},
		place(row, now) {
			const wait = known.get(row.id);
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
		tellWaits: (now) =>
			[...known.live()].flatMap(([row, wait]) =>
				estimatedWaits.tell(row, wait, now) ? [row] : [],
			),
		nextAt: (now) =>
			Math.min(
				askedAgainAt(rows.values(), now),
				waitChangesAt(known.live(), languages, now),
			),
	};
}

/** Who declined may be asked again. */
function askedAgainAt(rows: Iterable<ConversationRow>, now: number): number {
	let next = Number.POSITIVE_INFINITY;
	for (const { state, declined, state_since } of rows) {
		if (state !== "waiting" || declined === "[]") continue;
		const at = state_since + OFFER_MS;
		if (at > now) next = Math.min(next, at);
	}
	return next;
}

function waitChangesAt(
	live: Iterable<[ConversationRow, Wait]>,
	languages: LanguageOffer,
	now: number,
): number {
	let next = Number.POSITIVE_INFINITY;
	for (const [row, wait] of live) {
		const times = [
			wait.lastSeenAt + STILL_THERE_MS,
			wait.lastSeenAt + SILENT_MS,
			lateAt(wait),
			languages.at(row, wait.liveSince, now),
		];
		for (const at of times) if (at > now) next = Math.min(next, at);
	}
	return next;
}
