import type { Colleague } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { availabilityWords } from "./availability-words.ts";

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
