import type { AssignmentReason, AssignReason } from "../../protocol/entry.ts";
import { fill, languageName, locale, plain } from "../words/words.ts";
import { systemWords } from "./system-words.ts";

/** Why the routing chose somebody, in words for agents: "had the most free slots, speaks Lithuanian, had answered this shopper before". */
export function becauseWords(
	reason: AssignReason | undefined,
	because: AssignmentReason | undefined,
): string {
	const w = systemWords.because;
	const first =
		reason === "previous_agent"
			? w.hadIt
			: because?.of === 1
				? w.onlyOne
				: w.leastLoaded;
	if (!because) return first;
	const language = plain(because.language);
	const team = plain(because.team);
	return lists.format([
		first,
		...(language ? [fill(w.speaks, { language: languageName(language) })] : []),
		...(team ? [fill(w.team, { team })] : []),
		// "Had it before" says the same with more weight.
		...(because.knew && reason !== "previous_agent" ? [w.knew] : []),
	]);
}
// Reasons stand side by side; none of them is the last one of a sentence.
const lists = new Intl.ListFormat(locale, { type: "unit", style: "short" });

/** How full they were before: what stands beside the reasons on hover. */
export function loadWords(
	because: AssignmentReason | undefined,
): string | undefined {
	if (!because || !Number.isFinite(because.slots)) return undefined;
	return fill(systemWords.because.load, {
		load: because.load,
		slots: because.slots,
	});
}
