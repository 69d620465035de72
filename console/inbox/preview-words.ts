import type { StaffConversation } from "../../protocol/agent.ts";
import { agentName, fill, inOneLine, plain } from "../words/words.ts";
import { inboxWords } from "./words.ts";

/**
 * The newest message in a line, or the word with which it was handed over. Who wrote it is said of everybody but the
 * shopper. @param me the id of whoever reads it
 */
export function previewWords(
	{
		preview,
		lastVisitorSeq,
		forgotten,
	}: Pick<StaffConversation, "preview" | "lastVisitorSeq" | "forgotten">,
	me: string,
): string {
	if (forgotten) return inboxWords.erased;
	if (!preview)
		return lastVisitorSeq > 0 ? inboxWords.withdrawn : inboxWords.noText;
	const text = plain(preview.text);
	if (preview.by !== "agent") return inOneLine(text);
	if (preview.author?.id === me) return fill(inboxWords.you, { text });
	const name = agentName(preview.author?.name);
	return text
		? fill(inboxWords.colleague, { name, text })
		: fill(inboxWords.handed, { name });
}
