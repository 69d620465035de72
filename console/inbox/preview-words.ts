import type { StaffConversation } from "../../protocol/agent.ts";
import { fill, inOneLine, plain } from "../words/words.ts";
import { inboxWords } from "./words.ts";

/** The newest message in a line. */
export function previewWords({
	preview,
	lastVisitorSeq,
	forgotten,
}: Pick<
	StaffConversation,
	"preview" | "lastVisitorSeq" | "forgotten"
>): string {
	if (forgotten) return inboxWords.erased;
	if (!preview)
		return lastVisitorSeq > 0 ? inboxWords.withdrawn : inboxWords.noText;
	const text = plain(preview.text);
	return preview.by === "agent"
		? fill(inboxWords.you, { text })
		: inOneLine(text);
}
