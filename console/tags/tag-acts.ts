import { signal } from "@preact/signals";
import type { Conversation } from "../conversation/conversation.ts";
import type { CloseAsk } from "../conversation/slots.ts";
import { targetsOf } from "../inbox/selection.ts";
import { siteTagsModel } from "../inbox/site-tags.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What is to be tagged; null: nobody asks with what. */
export const tagging = signal<readonly string[] | null>(null);

/** What is to be closed, and why the relay has not closed it without more said; null: nobody is asked. */
export const closing = signal<{
	conversation: Conversation;
	needed: Needed;
} | null>(null);

/** What the relay has missed; null: nothing was sent yet. */
export type Needed = "outcome" | "tags" | null;

export function askTags(workspace: Workspace) {
	const ids = targetsOf(workspace);
	if (ids.length > 0) tagging.value = ids;
}

/** Asks where something can be chosen or has to be said; a shop without outcomes closes at once. */
export const askClosing: CloseAsk = (workspace, conversation, refusal) => {
	const row = conversation.head.peek();
	const known = row && workspace.of(siteTagsModel).of(row.site);
	const needed = refusal?.code === "required" ? refusal.field : null;
	const asks =
		needed ||
		(known &&
			(known.outcomes.length > 0 || (known.needs.tag && !row.tags?.length)));
	if (asks) closing.value = { conversation, needed };
	return Boolean(asks);
};
