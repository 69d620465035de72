import type { Preview, StaffConversation } from "../../protocol/agent.ts";
import { agentName, counted, fill, inOneLine, plain } from "../words/words.ts";
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
	const text = plain(preview.text) || filesWords(preview);
	if (preview.by !== "agent") return inOneLine(text);
	if (preview.author?.id === me) return fill(inboxWords.you, { text });
	const name = agentName(preview.author?.name);
	return text
		? fill(inboxWords.colleague, { name, text })
		: fill(inboxWords.handed, { name });
}

/** "Picture", "2 PDFs", or "3 files" where there are both. */
function filesWords({ files = 0, pdfs = 0 }: Preview): string {
	if (!files) return "";
	const { pictures, papers, files: both } = inboxWords;
	return counted(!pdfs ? pictures : pdfs === files ? papers : both, files);
}
