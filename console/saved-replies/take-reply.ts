import type { SavedReply } from "../../protocol/saved-reply.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fillPlaces } from "./fill-places.ts";
import { insertedReplies } from "./inserted-replies.ts";
import { placeValues } from "./place-values.ts";
import { textFor } from "./text-for.ts";

/**
 * The words that go into the box of this conversation; the reply's files go beside them, and with the next message it
 * counts as used.
 */
export function takeReply(
	workspace: Workspace,
	conversation: Conversation,
	reply: SavedReply,
): string {
	const inserted = workspace.of(insertedReplies);
	const { site = "", language = null } = conversation.head.value ?? {};
	const before = inserted.get(conversation.id)?.ids ?? [];
	inserted.set(conversation.id, { site, ids: new Set([...before, reply.id]) });
	const { attaching } = workspace.of(conversationsModel);
	// It is loaded with the composer into which the words go.
	attaching.peek()?.copy(conversation.id, site, reply.files ?? []);
	const { text } = textFor(reply, language);
	return fillPlaces(text, placeValues(workspace, conversation));
}
