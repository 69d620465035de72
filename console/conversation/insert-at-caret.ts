import { putAt } from "../../ui/put-at.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";

/** Puts words into the message to the shopper, where the caret stands or stood last. Nothing is replaced. */
export function insertAtCaret(
	workspace: Workspace,
	{ id }: Conversation,
	text: string,
): void {
	const { drafts, opened } = workspace.of(conversationsModel);
	drafts.choose(id, "message");
	// The toggle between reply and note renders first.
	requestAnimationFrame(() => {
		const box = document.querySelector<HTMLTextAreaElement>("#composer-text");
		if (!box || box.readOnly || opened.peek()?.id !== id) return;
		const at = box.selectionEnd;
		const isInWord = /\S$/.test(box.value.slice(0, at));
		putAt(box, at, isInWord ? ` ${text}` : text);
	});
}
