import { useEffect } from "preact/hooks";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import {
	bell,
	clock,
	close,
	dots,
	down,
	globe,
	sound as loud,
	mute,
} from "../../ui/icons.ts";
import { truthWords } from "./availability/availability-words.ts";
import { isManned, truthOf } from "./chat/availability-state.ts";
import { useLanguage, useModels } from "./context/context.ts";
import { isTouch } from "./panel/keys.ts";
import { Menu, type MenuItem } from "./panel/Menu.tsx";

/** Whose chat it is, and one line of truth. */
export function Header() {
	const { canHide, chat, hide, later, now, panel, sound, steady } = useModels();
	const language = useLanguage();
	const { words, later: more } = language;
	const face = chat.current.value?.face.value ?? null;
	const connected = !["lost", "refused"].includes(steady.value.kind);
	const told = connected ? chat.availability.value : null;
	const truth = truthOf(told, face);
	const canEnd = face !== null && face.state.kind !== "closed";
	const hours = chat.welcome.value?.site.hours;
	// "24/7" is withdrawn while nobody is there, and there is nothing else to say of such hours.
	const hasHours =
		hours && (!hours.always || isManned(chat.availability.value));
	const { EndQuestion, ForgetQuestion, HoursBox, LanguageBox } =
		later.value ?? {};
	useEffect(() => {
		// Else an undone closing would ask again, and take the focus.
		if (!canEnd && panel.below.value === "end") panel.below.value = null;
	}, [canEnd]);

	function done() {
		panel.below.value = null;
		// The button that was pressed is gone.
		if (!isTouch()) panel.focusAsked.value += 1;
	}

	const items: MenuItem[] = [
		{
			key: "sound",
			label: sound.muted.value ? words.chat.soundOn : words.chat.soundOff,
			icon: sound.muted.value ? loud : mute,
			choose: () => sound.turn(!sound.muted.value),
		},
	];
	items.push(opens("language", words.header.language, globe));
	if (hasHours) items.push(opens("hours", words.header.hours, clock));
	// Without their questions, which come with the first word, they could do nothing.
	if (canEnd && more) items.push(opens("end", more.chat.end, close));
	if (chat.wrote.value && more && later.value)
		items.push(opens("forget", more.header.forgetMe, later.value.forgetIcon));

	function opens(
		key: "end" | "forget" | "hours" | "language",
		label: string,
		icon: string,
	): MenuItem {
		return {
			key,
			label,
			icon,
			choose: () => {
				panel.below.value = key;
			},
		};
	}

	return (
		<>
			<header class="header">
				{truth.kind === "agent" ? (
					<Avatar name={truth.name} size={36} />
				) : (
					<span class="header-mark">
						<Icon of={bell} />
					</span>
				)}
				<h1 dir="auto">{chat.shopName.value}</h1>
				<p class={`truth truth-${truth.kind}`} role="status">
					{truthWords(truth, language, () => now.value).map((sentence) => (
						<span
							key={sentence}
							// A name alone runs as its letters do; a sentence runs as its language does.
							dir={truth.kind === "agent" ? "auto" : undefined}
						>
							{sentence}
						</span>
					))}
				</p>
				<Menu
					label={words.header.menu}
					icon={dots}
					items={items}
					below={words.chat.shared}
				/>
				{canHide.value && (
					<button
						type="button"
						class="icon-button"
						aria-label={words.header.minimize}
						title={words.header.minimize}
						onClick={hide}
					>
						<Icon of={down} />
					</button>
				)}
			</header>
			{panel.below.value === "end" && canEnd && EndQuestion && (
				<EndQuestion onDone={done} />
			)}
			{panel.below.value === "forget" && ForgetQuestion && (
				<ForgetQuestion onDone={done} />
			)}
			{panel.below.value === "hours" && hours && HoursBox && (
				<HoursBox hours={hours} onDone={done} />
			)}
			{panel.below.value === "language" && LanguageBox && (
				<LanguageBox onDone={done} />
			)}
		</>
	);
}
