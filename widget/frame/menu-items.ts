import {
	bell,
	clock,
	close,
	globe,
	sound as loud,
	mute,
} from "../../ui/icons.ts";
import { isManned } from "./chat/availability-state.ts";
import type { Models } from "./context/context.ts";
import type { Language } from "./locale/words.ts";
import type { MenuItem } from "./panel/Menu.tsx";

/** What the shopper can do about the chat now. */
export function menuItems(
	{ chat, later, panel, sound, ways }: Models,
	language: Language,
): MenuItem[] {
	const { words, later: more } = language;
	const state = chat.current.value?.face.value.state;
	const hours = chat.welcome.value?.site.hours;
	const items: MenuItem[] = [
		{
			key: "sound",
			label: sound.muted.value ? words.chat.soundOn : words.chat.soundOff,
			icon: sound.muted.value ? loud : mute,
			choose: () => sound.turn(!sound.muted.value),
		},
		opens("language", words.header.language, globe),
	];
	// "24/7" is withdrawn while nobody is there, and there is nothing else to say of such hours.
	if (hours && (!hours.always || isManned(chat.availability.value)))
		items.push(opens("hours", words.header.hours, clock));
	items.push(opens("card", words.header.card, bell));
	const way = ways.value?.item(chat, language);
	if (way) items.push(opens(...way));
	// Without their questions, which come with the first word, they could do nothing.
	if (state && state.kind !== "closed" && more)
		items.push(opens("end", more.chat.end, close));
	if (chat.wrote.value && more && later.value)
		items.push(
			opens("complaint", more.complaint.title, later.value.complaintIcon),
			opens("link", more.header.link, later.value.linkIcon),
			opens("save", more.header.save, later.value.saveIcon),
			opens("forget", more.header.forgetMe, later.value.forgetIcon),
		);
	return items;

	function opens(key: string, label: string, icon: string): MenuItem {
		return {
			key,
			label,
			icon,
			choose: () => {
				panel.below.value = key;
			},
		};
	}
}
