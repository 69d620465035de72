import { trash } from "../../ui/icons.ts";
import { AddressCard } from "./AddressCard.tsx";
import { createAddress } from "./address.ts";
import { addStyle } from "./addStyle.ts";
import { EndQuestion } from "./EndQuestion.tsx";
import { ForgetQuestion } from "./ForgetQuestion.tsx";
import { HoursBox } from "./HoursBox.tsx";
import { hearLife } from "./hearLife.ts";
import { LanguageBox } from "./LanguageBox.tsx";
import { LanguageCard } from "./LanguageCard.tsx";
import { LinkDoor } from "./LinkDoor.tsx";
import css from "./later.css?inline";
import type { LaterNeeds } from "./later.ts";
import { tellLooking } from "./looking.ts";
import { WaitingCard } from "./WaitingCard.tsx";
import { WithdrawMenu } from "./WithdrawMenu.tsx";
import { createWaiting } from "./waiting.ts";

/** Also without the rest, where the page says no before anything was written. */
export { createForgetting } from "./forgetting.ts";
export { openLink } from "./openLink.ts";

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
