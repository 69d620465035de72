import { AddressCard } from "./AddressCard.tsx";
import { createAddress } from "./address.ts";
import { EndQuestion } from "./EndQuestion.tsx";
import { HoursBox } from "./HoursBox.tsx";
import { hearLife } from "./hearLife.ts";
import { LanguageBox } from "./LanguageBox.tsx";
import { LanguageCard } from "./LanguageCard.tsx";
import { LinkDoor } from "./LinkDoor.tsx";
import css from "./later.css?inline";
import type { LaterNeeds } from "./later.ts";
import { RatingCard } from "./RatingCard.tsx";
import { createRating } from "./rating.ts";
import { WaitingCard } from "./WaitingCard.tsx";
import { WithdrawMenu } from "./WithdrawMenu.tsx";
import { createWaiting } from "./waiting.ts";

/** Begins the models of what came later, and hands out the parts that show them. */
export function unpack({ chat, kept, panel, here, rated }: LaterNeeds) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	const { relay } = chat;
	const waiting = createWaiting(chat);
	hearLife(panel.seen, waiting.alive, document);
	return {
		address: createAddress(chat, kept),
		rating: createRating((given) => {
			rated(given.score);
			return relay.ask("rating:give", given);
		}, here),
		waiting,
		AddressCard,
		EndQuestion,
		HoursBox,
		LanguageBox,
		LanguageCard,
		LinkDoor,
		RatingCard,
		WaitingCard,
		WithdrawMenu,
	};
}
