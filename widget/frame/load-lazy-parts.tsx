import { effect, type ReadonlySignal } from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";
import { addStyle } from "../../ui/add-style.ts";
import { lines, trash } from "../../ui/icons.ts";
import { HoursBox } from "./availability/HoursBox.tsx";
import type { Chat } from "./chat/chat.ts";
import { hearLife } from "./connection/heartbeat.ts";
import { EndQuestion } from "./ending/EndQuestion.tsx";
import { ForgetQuestion } from "./forgetting/ForgetQuestion.tsx";
import { LanguageBox } from "./languages/LanguageBox.tsx";
import css from "./lazy-parts.css?inline";
import type { Locale } from "./locale/locale.ts";
import { WithdrawButton } from "./log/WithdrawButton.tsx";
import { MaskedAnnouncement, MaskedLine } from "./masked/MaskedLine.tsx";
import type { Panel } from "./panel/panel.ts";
import { AddressCard } from "./reply-address/AddressCard.tsx";
import { createAddress } from "./reply-address/address.ts";
import { LinkDoor } from "./reply-address/LinkDoor.tsx";
import { SaveChatDoor } from "./save-chat/SaveChatDoor.tsx";
import { followLinks } from "./shop-page/follow-links.ts";
import { tellLastWord } from "./shop-page/last-word.ts";
import type { Said } from "./shop-page/loader.ts";
import type { Seen } from "./shop-page/page.ts";
import { LanguageCard } from "./waiting/LanguageCard.tsx";
import { WaitingCard } from "./waiting/WaitingCard.tsx";
import { createWaiting } from "./waiting/waiting.ts";

/** Also without the rest, where the page says no before anything was written. */
export { createForgetting } from "./forgetting/forgetting.ts";
export { openLink } from "./reply-address/open-link.ts";

export interface LazyNeeds {
	/** The shop's own. */
	site: { origins: readonly string[] };
	locale: Pick<Locale, "language">;
	chat: Chat;
	unread: ReadonlySignal<number>;
	store: LocalStore;
	panel: Panel;
	seen: ReadonlySignal<Seen>;
	/** Tells the shop's page. */
	say(message: Said): void;
}

/** Begins the models of what came later, and hands out the parts that show them. */
export function createParts(needs: LazyNeeds) {
	const { chat, store, panel } = needs;
	addStyle(css);
	tellLastWord(needs);
	followLinks(needs, document);
	loadTeaser(needs);
	const waiting = createWaiting(chat, panel);
	hearLife(panel.seen, waiting.alive, document);
	return {
		address: createAddress(chat, store),
		waiting,
		AddressCard,
		LanguageCard,
		LinkDoor,
		WaitingCard,
		WithdrawButton,
		"below:end": EndQuestion,
		"below:forget": ForgetQuestion,
		"below:hours": HoursBox,
		"below:language": LanguageBox,
		"below:save": SaveChatDoor,
		saveIcon: lines,
		forgetIcon: trash,
		"entry:masked": { Card: MaskedLine, Announcement: MaskedAnnouncement },
	};
}

/** Few chats are closed when an answer comes. */
function loadTeaser(needs: LazyNeeds): void {
	let isLoaded = false;
	effect(() => {
		const isWanted = needs.unread.value && needs.seen.value.links !== undefined;
		if (!isWanted || needs.panel.open.value) return;
		import("./teaser/load-teaser.tsx").then(
			({ showTeaser }) => {
				if (!isLoaded) showTeaser(needs);
				isLoaded = true;
			},
			// The badge says the same, and the next answer tries again.
			() => {},
		);
	});
}
