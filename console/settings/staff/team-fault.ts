import { NAME_CHARS, TEAMS } from "../../../protocol/limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, refused, words } from "../../words/words.ts";

/** What is wrong with the name of a team; null: nothing. */
export function teamFault(name: string): string | null {
	const length = [...name.trim()].length;
	if (length === 0) return words.teams.noName;
	return length > NAME_CHARS
		? fill(words.teams.longName, { most: NAME_CHARS })
		: null;
}

/** What two refusals mean for a team. */
export function teamRefused(refusal: Refusal): string {
	if (refusal.code === "conflict") return words.teams.taken;
	if (refusal.code === "rejected")
		return fill(words.settings.rejectedTeams, { most: TEAMS });
	return refused(refusal);
}
