import type { LocalStore } from "../../../client/local-store.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { link } from "../../../ui/icons.ts";
import type { Chat } from "../chat/chat.ts";
import { LinkBox } from "./LinkBox.tsx";
import { LinkOffer } from "./LinkOffer.tsx";
import css from "./return-link.css?inline";
import { createReturnLink } from "./return-link.ts";

/** Begins the model of the link to keep, and hands out what offers and shows it. */
export function createParts({
	chat,
	store,
}: {
	chat: Chat;
	store: LocalStore;
}) {
	addStyle(css);
	return {
		returnLink: createReturnLink(chat, store),
		LinkOffer,
		"below:link": LinkBox,
		linkIcon: link,
	};
}
