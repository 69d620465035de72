import type { Colleague } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { availabilityWords } from "../availability/availability-words.ts";
import { words } from "../shell/words.ts";

/** Whether a colleague is there, and gets new conversations. */
export function colleagueWords(colleague: Colleague, nowMs: number): string {
	switch (colleague.presence) {
		case "present":
			return availabilityWords(colleague, nowMs);
		case "lost":
			return words.team.lost;
		case "gone":
			return words.team.gone;
		default:
			return unreachable(colleague.presence);
	}
}
