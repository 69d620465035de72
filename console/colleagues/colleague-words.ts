import type { Colleague } from "../../protocol/team-picture.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { availabilityWords } from "./availability-words.ts";
import { presenceWords } from "./words.ts";

/** Whether a colleague is there, and gets new conversations. */
export function colleagueWords(colleague: Colleague, nowMs: number): string {
	switch (colleague.presence) {
		case "present":
			return availabilityWords(colleague, nowMs);
		case "lost":
			return presenceWords.lost;
		case "gone":
			return presenceWords.gone;
		default:
			return unreachable(colleague.presence);
	}
}
