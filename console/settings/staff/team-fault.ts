import { trimmed } from "../../../protocol/is-blank.ts";
import { NAME_CHARS, TEAMS } from "../../../protocol/limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, refused } from "../../words/words.ts";
import { pageWords } from "../page-words.ts";
import { teamsWords } from "./words.ts";

/** What is wrong with the name of a team; null: nothing. */
export function teamFault(name: string): string | null {
	const length = [...trimmed(name)].length;
	if (length === 0) return teamsWords.noName;
	return length > NAME_CHARS
		? fill(teamsWords.longName, { most: NAME_CHARS })
		: null;
}

/** What two refusals mean for a team. */
export function teamRefused(refusal: Refusal): string {
	if (refusal.code === "conflict") return teamsWords.taken;
	if (refusal.code === "rejected")
		return fill(pageWords.rejectedTeams, { most: TEAMS });
	return refused(refusal);
}
