import type { Place } from "../../protocol/conversation.ts";
import {
	OFFER_MS,
	PLACE_EVERY_MS,
	SILENT_MS,
	STILL_THERE_MS,
} from "../../protocol/limits.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { ToldWaitRow } from "../store/contract/routing-rows.ts";
import { createToldWaits, type Left } from "./estimated-waits.ts";
import { createLanguageOffer } from "./language-offer.ts";
import type { Presence } from "./presence.ts";
import type { SiteFloor } from "./site-assignment-state.ts";
import type { Waits } from "./wait/waits.ts";
import { lateAt, newWait, placeOf, type Wait } from "./wait.ts";

/** Everybody who waits on one site: their signs of life, their places, and what they were told. */
export interface Places {
	/** What was told before a restart. */
	recall(told: readonly ToldWaitRow[], now: number): void;
	/** Call with the row before and after each commit, while the floor still has the one before. */
	moves(
		before: ConversationRow | null,
		after: ConversationRow,
		why: Left,
		now: number,
	): void;
	/** A sign of life of this visitor; `back`: said as one. Answers whether anything follows from it. */
	alive(visitor: string, now: number, back: boolean): boolean;
	wait(conversation: string): Wait | undefined;
	place(row: ConversationRow, now: number): Place | null;
	/** Whether the place is news to the shopper's windows: told now it is not any more, or it was told just now. */
	news(
		row: ConversationRow,
		place: Place | null,
		now: number,
	): "tell" | "later" | "none";
	/** Tells waits that can be told. Answers with those that are longer than told from now on. */
	tellWaits(now: number): ConversationRow[];
	/** Who waits live and has shown no sign of life for too long. */
	silent(now: number): ConversationRow[];
	/** Who left a message, or found nobody, and is there now. */
	returned(now: number): ConversationRow[];
	/** When time alone changes something next. */
	nextAt(now: number): number;
}

export function createPlaces(
	site: string,
	siteFloor: SiteFloor,
	waits: Waits,
	presence: Presence,
): Places {
	const { floor, rows } = siteFloor;
	const toldWaits = createToldWaits(site, siteFloor, waits);
	const languages = createLanguageOffer(siteFloor, presence);
	const all = new Map<string, Wait>();
	/** A visitor has one conversation that is not closed. */
	const ofVisitor = new Map<string, string>();

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
					toldWaits.recall(one, wait, now);
			}
		},
		moves(before, after, why, now) {
			const was = before?.state === "waiting";
			const is = after.state === "waiting";
			const known = all.get(after.id);
			if (known && before && isLive(before) && !isLive(after)) {
				toldWaits.ended(before, after, known, why, now);
				// The windows are told so in the same step.
				known.shown = "null";
			}
			if (was && !is) {
				all.delete(after.id);
				ofVisitor.delete(after.visitor_id);
			}
			if (!is) return;
			ofVisitor.set(after.visitor_id, after.id);
			const wait = all.get(after.id);
			if (!wait) all.set(after.id, newWait(after, now));
			else if (before && !isLive(before) && isLive(after)) wait.liveSince = now;
			else if (before && isLive(before) && !isLive(after))
				wait.leftByChoice = why === "left";
		},
		alive(visitor, now, back) {
			const id = ofVisitor.get(visitor);
			const wait = id === undefined ? undefined : all.get(id);
			if (id === undefined || !wait) return false;
			const rested = now - wait.life;
			// Whoever comes after a long time is back, whatever they chose then; a connection that blinked is not.
			if (back || rested >= SILENT_MS) wait.leftByChoice = false;
			wait.life = now;
			return rested >= STILL_THERE_MS || rows.get(id)?.mode === "message";
		},
		wait: (id) => all.get(id),
		place(row, now) {
			const wait = all.get(row.id);
			const ahead = floor.place(row.id);
			if (!wait || ahead === null || !isLive(row)) return null;
			const language = languages.offered(row, wait.liveSince, now);
			return placeOf(wait, ahead, language, now);
		},
		news(row, place, now) {
			const wait = all.get(row.id);
			const shown = JSON.stringify(place);
			if (!wait || wait.shown === shown) return "none";
			if (now - wait.shownAt < PLACE_EVERY_MS) return "later";
			wait.shown = shown;
			wait.shownAt = now;
			return "tell";
		},
		tellWaits: (now) =>
			[...live()].flatMap(([row, wait]) =>
				toldWaits.tell(row, wait, now) ? [row] : [],
			),
		silent: (now) =>
			[...live()].flatMap(([row, { life }]) =>
				now - life >= SILENT_MS ? [row] : [],
			),
		returned: (now) =>
			[...all].flatMap(([id, { life, leftByChoice }]) => {
				const row = rows.get(id);
				const back =
					row && !isLive(row) && !leftByChoice && now - life < SILENT_MS;
				return back ? [row] : [];
			}),
		nextAt(now) {
			let next = Number.POSITIVE_INFINITY;
			const at = (time: number) => {
				if (time > now) next = Math.min(next, time);
			};
			// Who declined may be asked again.
			for (const { state, declined, state_since } of rows.values())
				if (state === "waiting" && declined !== "[]")
					at(state_since + OFFER_MS);
			for (const [row, wait] of live()) {
				const times = [
					wait.life + STILL_THERE_MS,
					wait.life + SILENT_MS,
					lateAt(wait),
					languages.at(row, wait.liveSince, now),
				];
				for (const time of times) at(time);
			}
			return next;
		},
	};
}

function isLive(row: ConversationRow): boolean {
	return row.state === "waiting" && row.mode === "live";
}
