import type { Chat } from "../chat/chat.ts";
import type { Language } from "../locale/words.ts";

/** What the composer does with what is written: it goes on, opens an ended chat again, or begins a new one. */
export function composerWords(
	{ current, newest }: Pick<Chat, "current" | "newest">,
	{ words, later }: Language,
): string {
	const face = current.value?.face.value;
	const isSaid = face ? face.state.kind === "closed" : newest.value;
	// Those words come with the log. Until then the composer says no more than it knows.
	return isSaid && later
		? later.chat[face ? "goOn" : "anew"]
		: words.chat.placeholder;
}
