import { PLACE_EVERY_MS } from "../../protocol/limits.ts";
import type { TeamPicture } from "../../protocol/team-picture.ts";
import type { Availability } from "../../protocol/visitor.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { QueuePositions } from "./queue-positions.ts";

/** Tells widgets and consoles what the routing sees, when it is news, and not more often than anybody reads. */
export interface Telling {
	/** What does not grow with who waits. Answers with the time at which there will be something to tell. */
	tellSite(now: number): number;
	/** The same for the place of one who waits. */
	tellPlace(conversation: string, now: number): number;
	/** Nothing is waited for any more: that is told at once. */
	waitEnded(row: ConversationRow): void;
}

const TEAM_EVERY_MS = 1_000;

export function createTelling(
	id: string,
	{ publisher }: { publisher: Publisher },
	positions: QueuePositions,
	availability: () => Availability,
	picture: () => TeamPicture,
): Telling {
	let seen: Availability | undefined;
	let seenAt = Number.NEGATIVE_INFINITY;
	let team = "";
	let teamAt = Number.NEGATIVE_INFINITY;

	/** Another kind at once, another place or range as seldom as a place. */
	function tellAvailability(now: number): number {
		const told = availability();
		const isSame = JSON.stringify(seen) === JSON.stringify(told);
		if (isSame) return Number.POSITIVE_INFINITY;
		if (seen?.kind === told.kind && now - seenAt < PLACE_EVERY_MS)
			return seenAt + PLACE_EVERY_MS;
		// Whoever said hello before the first look waits for it, and is told in the reply.
		if (seen !== undefined)
			publisher.visitors(`site:${id}`, "availability:changed", {
				availability: told,
			});
		seen = told;
		seenAt = now;
		return Number.POSITIVE_INFINITY;
	}

	function tellTeam(now: number): number {
		if (!publisher.staffHears(`site:${id}`)) return Number.POSITIVE_INFINITY;
		if (now - teamAt < TEAM_EVERY_MS) return teamAt + TEAM_EVERY_MS;
		const told = picture();
		const said = JSON.stringify(told);
		if (said !== team) {
			publisher.staff(`site:${id}`, "team:changed", { team: told });
			teamAt = now;
		}
		team = said;
		return Number.POSITIVE_INFINITY;
	}

	function tellPlace(conversation: string, now: number): number {
		const row = positions.unanswered(conversation);
		if (!row) return Number.POSITIVE_INFINITY;
		const place = positions.place(row, now);
		switch (positions.news(row, place, now)) {
			case "tell":
				publisher.visitors(`visitor:${row.visitor_id}`, "place:changed", {
					conversation,
					place,
				});
				break;
			case "later":
				return now + PLACE_EVERY_MS;
		}
		return Number.POSITIVE_INFINITY;
	}

	return {
		tellSite(now) {
			return Math.min(tellAvailability(now), tellTeam(now));
		},
		tellPlace,
		waitEnded(row) {
			publisher.visitors(`visitor:${row.visitor_id}`, "place:changed", {
				conversation: row.id,
				place: null,
			});
		},
	};
}
