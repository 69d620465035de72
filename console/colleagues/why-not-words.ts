import type { NotFree } from "../../protocol/refusal.ts";
import type { Colleague } from "../../protocol/team-picture.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { fill, languageName } from "../words/words.ts";
import { colleagueWords } from "./colleague-words.ts";
import { targetWords } from "./words.ts";

/** Why this colleague cannot get it, in a few words. @param language the shopper's; null: not known */
export function whyNotWords(
	why: NotFree,
	colleague: Colleague,
	language: string | null,
	nowMs: number,
): string {
	const w = targetWords.why;
	switch (why) {
		case "team":
			return w.team;
		case "language":
			return language
				? fill(w.language, { language: languageName(language) })
				: w.otherLanguage;
		case "full":
			return w.full;
		case "gone":
		case "away":
			// "Not here", "Away", "Break until 12:30".
			return colleagueWords(colleague, nowMs);
		default:
			return unreachable(why);
	}
}
