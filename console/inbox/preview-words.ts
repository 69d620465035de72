import type { StaffConversation } from "../../protocol/agent.ts";
import { fill, plain, words } from "../words/words.ts";

/** The newest message in a line. */
export function previewWords({
	preview,
	lastVisitorSeq,
	forgotten,
}: Pick<
	StaffConversation,
	"preview" | "lastVisitorSeq" | "forgotten"
>): string {
	if (forgotten) return words.lines.erased;
	if (!preview)
		return lastVisitorSeq > 0 ? words.inbox.withdrawn : words.inbox.noText;
	const text = plain(preview.text);
	return preview.by === "agent" ? fill(words.inbox.you, { text }) : text;
}
