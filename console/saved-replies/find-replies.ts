import { effect } from "@preact/signals";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import { actsOn } from "../conversation/acts.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { insertAtCaret } from "../conversation/insert-at-caret.ts";
import type { Command } from "../workspace/command-sources.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { matchReplies } from "./match-replies.ts";
import { type ReplyList, replyLists } from "./reply-lists.ts";
import { takeReply } from "./take-reply.ts";

/** So many of the best: more than the bar shows. */
const MOST = 50;

/** The saved replies for the opened conversation, where one may write in it: each goes into its message. */
export async function findReplies(
	workspace: Workspace,
	typed: string,
	stop: AbortSignal,
): Promise<Command[]> {
	const conversation = workspace.of(conversationsModel).opened.peek();
	const site = conversation?.head.peek()?.site;
	if (!conversation || !site || !actsOn(conversation).reply) return [];
	const of = workspace.of(replyLists);
	const lists = [of(site, true), of(site, false)];
	const read = await Promise.all(lists.map((list) => repliesIn(list, stop)));
	return matchReplies(read.flat(), typed.trim(), MOST).map((reply) => ({
		label: reply.name,
		...(reply.shortcut && { detail: `/${reply.shortcut}` }),
		does: () =>
			insertAtCaret(
				workspace,
				conversation,
				takeReply(workspace, conversation, reply),
			),
	}));
}

/** None where they could not be read. */
function repliesIn(
	{ state, watch }: ReplyList,
	stop: AbortSignal,
): Promise<readonly SavedReply[]> {
	return new Promise((known) => {
		const ends = [
			watch(),
			effect(() => {
				const now = state.value;
				if (now.kind !== "reading")
					known(now.kind === "read" ? now.replies : []);
			}),
		];
		stop.addEventListener("abort", () => {
			for (const end of ends) end();
			known([]);
		});
	});
}
