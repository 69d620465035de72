import { addStyle } from "../../ui/add-style.ts";
import { trash } from "../../ui/icons.ts";
import { HoursBox } from "./availability/HoursBox.tsx";
import { hearLife } from "./connection/heartbeat.ts";
import { EndQuestion } from "./ending/EndQuestion.tsx";
import { ForgetQuestion } from "./forgetting/ForgetQuestion.tsx";
import { LanguageBox } from "./languages/LanguageBox.tsx";
import css from "./lazy-parts.css?inline";
import type { LaterNeeds } from "./lazy-parts.ts";
import { WithdrawMenu } from "./log/WithdrawMenu.tsx";
import { AddressCard } from "./reply-address/AddressCard.tsx";
import { createAddress } from "./reply-address/address.ts";
import { LinkDoor } from "./reply-address/LinkDoor.tsx";
import { tellLooking } from "./shop-page/visitor-context.ts";
import { LanguageCard } from "./waiting/LanguageCard.tsx";
import { WaitingCard } from "./waiting/WaitingCard.tsx";
import { createWaiting } from "./waiting/waiting.ts";

/** Also without the rest, where the page says no before anything was written. */
export { createForgetting } from "./forgetting/forgetting.ts";
export { openLink } from "./reply-address/open-link.ts";

/** Begins the models of what came later, and hands out the parts that show them. */
export function unpack(needs: LaterNeeds) {
	const { chat, kept, panel, here, seen } = needs;
	addStyle(css);
	const { relay } = chat;
	const waiting = createWaiting(chat);
	hearLife(panel.seen, waiting.alive, document);
	tellLooking(
		seen,
		() => here.value && chat.newest.value,
		(looking) => void relay.ask("page:look", looking),
	);
	return {
		address: createAddress(chat, kept),
		waiting,
		AddressCard,
		EndQuestion,
		ForgetQuestion,
		HoursBox,
		LanguageBox,
		LanguageCard,
		LinkDoor,
		WaitingCard,
		WithdrawMenu,
		forgetIcon: trash,
	};
}
