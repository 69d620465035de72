import { conversationsModel } from "../conversation/conversations.ts";
import { insertAtCaret } from "../conversation/insert-at-caret.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Opens the list of products in the message that is being written. */
export function beginCard(workspace: Workspace, sign: string): void {
	const opened = workspace.of(conversationsModel).opened.peek();
	if (opened) insertAtCaret(workspace, opened, `${sign} `);
}
