import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { REOPEN_MS } from "../../../protocol/limits.ts";
import type { Chat } from "../chat/chat.ts";
import type { Said } from "../shop-page/loader.ts";
import type { CommentCards } from "./comment-cards.ts";

interface Needs {
	chat: Pick<Chat, "began">;
	store: { lasting: ReadonlySignal<boolean> };
	say(message: Said): void;
}

/**
 * As long as a card waits the next page loads the chat, which sends it, as it does for a message. Whoever has written
 * here has such a mark anyway.
 */
export function markUnsent(
	{ pending }: Pick<CommentCards, "pending">,
	{ chat, store, say }: Needs,
): void {
	let isMarked = false;
	const until = computed(() => {
		const last = pending.value.at(-1);
		return last && store.lasting.value ? last.at + REOPEN_MS : null;
	});
	effect(() => {
		if (chat.began.value || (until.value === null && !isMarked)) return;
		isMarked = until.value !== null;
		say({ type: "mark", until: until.value });
	});
}
