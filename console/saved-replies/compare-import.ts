import {
	type ReplyDraft,
	replyKey,
	type SavedReply,
} from "../../protocol/saved-reply.ts";

/** What an import would do; the relay counts the same way. */
export interface Compared {
	added: number;
	changed: number;
	same: number;
}

export function compareImport(
	drafts: readonly ReplyDraft[],
	replies: readonly SavedReply[],
): Compared {
	const there = new Map(replies.map((one) => [replyKey(one.name), one]));
	const compared = { added: 0, changed: 0, same: 0 };
	for (const draft of drafts) {
		const before = there.get(replyKey(draft.name));
		compared[!before ? "added" : says(before, draft) ? "same" : "changed"]++;
	}
	return compared;
}

function says(before: SavedReply, { shortcut, texts }: ReplyDraft): boolean {
	const has = ({ language, text }: { language: string; text: string }) =>
		before.texts.some((one) => one.language === language && one.text === text);
	return (!shortcut || shortcut === before.shortcut) && texts.every(has);
}
