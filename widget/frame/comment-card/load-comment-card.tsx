import type { ReadonlySignal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Locale } from "../locale/locale.ts";
import type { Said } from "../shop-page/loader.ts";
import { CardBox } from "./CardBox.tsx";
import { CardLine } from "./CardLine.tsx";
import { markUnsent } from "./card-mark.ts";
import css from "./comment-card.css?inline";
import { createCommentCards } from "./comment-cards.ts";

interface Needs {
	chat: Chat;
	store: LocalStore;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	locale: Pick<Locale, "reads">;
	/** Tells the shop's page. */
	say(message: Said): void;
}

/** Begins the model of comment cards, and hands out the box in which one is written. */
export function createParts(needs: Needs) {
	addStyle(css);
	const commentCards = createCommentCards({
		...needs,
		reads: needs.locale.reads,
	});
	markUnsent(commentCards, needs);
	return {
		commentCards,
		"below:card": CardBox,
		"entry:card": { Card: CardLine, Announcement: () => null },
	};
}
