import type { Entry } from "../../protocol/entry.ts";
import { entryViews, headActs, headMarks } from "../conversation/slots.ts";
import { authorName } from "../conversation/system-message-words.ts";
import { listEnd, rowMarks, selectionActs } from "../inbox/slots.ts";
import { fill } from "../words/words.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { SpamEnd } from "./SpamEnd.tsx";
import { NoSpamAct, SpamMark } from "./SpamMarks.tsx";
import { markSpam } from "./spam-acts.ts";
import { spamWords } from "./words.ts";

const mark = { keys: "!", label: spamWords.keys, does: markSpam };

/** What is nobody's business. */
export const spamPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	// With Shift, where the keyboard needs it for the sign.
	keys: [
		{
			shown: "!",
			label: mark.label,
			does: { "!": markSpam, "Shift+!": markSpam },
		},
	],
	actions: [mark],
	fills: [
		headActs.fill(NoSpamAct),
		headMarks.fill(SpamMark),
		rowMarks.fill(SpamMark),
		listEnd.fill(SpamEnd),
		selectionActs.fill(mark),
		entryViews.fill({
			kinds: ["spam_marked"],
			says,
		}),
	],
};

function says(entry: Entry): string {
	if (entry.kind !== "spam_marked" || !entry.body) return "";
	const { marked, unmarked } = spamWords;
	return fill(entry.body.spam ? marked : unmarked, { name: authorName(entry) });
}
