import type { TeamPicture } from "../../protocol/agent.ts";
import { PLACE_EVERY_MS } from "../../protocol/limits.ts";
import type { Availability } from "../../protocol/visitor.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { QueuePositions } from "./queue-positions.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";

/** Tells widgets and consoles what the routing sees, when it is news, and not more often than anybody reads. */
export interface Telling {
	/** Answers with the time at which there will be something to tell or to do. */
	tell(now: number): number;
	/** The same for what does not grow with who waits. */
	tellSite(now: number): number;
	/** Call after each commit: who left the live line is told at once. */
	moved(before: ConversationRow | null, after: ConversationRow): void;
}

const TEAM_EVERY_MS = 1_000;

export function createTelling(
	id: string,
	{ publisher }: { publisher: Publisher },
	{ rows }: SiteAssignment,
	positions: QueuePositions,
	availability: () => Availability,
	picture: () => TeamPicture,
): Telling {
	let seen: string | undefined;
	let team = "";
	let teamAt = Number.NEGATIVE_INFINITY;

	function tellAvailability(): void {
		const now = availability();
		const said = JSON.stringify(now);
		// Whoever said hello before the first look waits for it, and is told in the reply.
		if (seen !== undefined && seen !== said)
			publisher.visitors(`site:${id}`, "availability:changed", {
				availability: now,
			});
		seen = said;
	}

	function tellTeam(now: number): number {
		if (!publisher.staffThere(`site:${id}`)) return Number.POSITIVE_INFINITY;
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

	function tellQueuePositions(now: number): number {
		let next = Number.POSITIVE_INFINITY;
		for (const row of rows.values()) {
			if (row.state !== "waiting" || row.mode !== "live") continue;
			const place = positions.place(row, now);
			switch (positions.news(row, place, now)) {
				case "tell":
					publisher.visitors(`visitor:${row.visitor_id}`, "place:changed", {
						conversation: row.id,
						place,
					});
					break;
				case "later":
					next = now + PLACE_EVERY_MS;
					break;
			}
		}
		return next;
	}

	function tellSite(now: number): number {
		tellAvailability();
		return tellTeam(now);
	}

	return {
		tellSite,
		tell: (now) =>
			Math.min(tellSite(now), tellQueuePositions(now), positions.nextAt(now)),
		moved(before, after) {
			const was = before?.state === "waiting" && before.mode === "live";
			if (!was || (after.state === "waiting" && after.mode === "live")) return;
			publisher.visitors(`visitor:${after.visitor_id}`, "place:changed", {
				conversation: after.id,
				place: null,
			});
		},
	};
}
