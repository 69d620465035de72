import { effect } from "@preact/signals";
import { PAYING } from "../../../protocol/paying.ts";
import type { Chat } from "../chat/chat.ts";
import type { Said } from "./loader.ts";

type Words = Pick<Chat, "newest" | "pending" | "connection">;

/** Tells the loader how old the newest message is: it opens the chat again on the next page only after a young one. */
export function tellLastWord({
	chat,
	say,
}: {
	chat: Words;
	say(message: Said): void;
}): void {
	effect(() => {
		const at = lastWordAt(chat);
		if (at) say({ type: "word", at, paying: PAYING });
	});
}

/** When somebody last wrote, of either side; by this browser's clock. 0: nobody has. */
export function lastWordAt({ newest, pending, connection }: Words): number {
	const ahead = connection.now() - Date.now();
	let last = 0;
	for (const { kind, at } of newest.value?.log.value.entries ?? [])
		if (kind === "message") last = Math.max(last, at - ahead);
	return Math.max(last, ...pending.value.map(({ at }) => at));
}
