import type { ReadonlySignal } from "@preact/signals";
import { STAYS_MS } from "../../../protocol/limits.ts";
import type { Chat } from "../chat/chat.ts";
import { lastWordAt } from "./last-word.ts";
import type { Said } from "./loader.ts";
import type { Seen } from "./page.ts";

interface Needs {
	site: { origins: readonly string[] };
	chat: Chat;
	store: { lasting: ReadonlySignal<boolean> };
	seen: ReadonlySignal<Seen>;
	say(message: Said): void;
}

/**
 * A link of the shop's own opens in the shopper's tab where the chat stays open over the change of pages; the loader
 * goes there. Anywhere else, and with a key or a button that asks for another tab, the browser does what it always
 * does: a new tab.
 */
export function followLinks(
	{ site, chat, store, seen, say }: Needs,
	page: Document,
): void {
	page.addEventListener("click", (event) => {
		const link = (event.target as Element).closest("a");
		const isPlain = !(
			event.button ||
			event.ctrlKey ||
			event.metaKey ||
			event.shiftKey ||
			event.altKey ||
			event.defaultPrevented
		);
		const stays =
			seen.value.links === true &&
			store.lasting.value &&
			Date.now() - lastWordAt(chat) < STAYS_MS;
		if (!link || !isPlain || !stays || !site.origins.includes(link.origin))
			return;
		event.preventDefault();
		say({ type: "go", url: link.href });
	});
}
