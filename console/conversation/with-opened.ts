import type { Workspace } from "../workspace/workspace.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";

/** A key's action on the opened conversation; without one it does nothing. */
export function withOpened(
	act: (workspace: Workspace, conversation: Conversation) => unknown,
): (workspace: Workspace) => void {
	return (workspace) => {
		const conversation = workspace.of(conversationsModel).opened.peek();
		if (conversation) void act(workspace, conversation);
	};
}
