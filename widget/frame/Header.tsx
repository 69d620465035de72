import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { bell, dots, down } from "../../ui/icons.ts";
import { availabilityWords } from "./availability/availability-words.ts";
import { availabilityStateOf } from "./chat/availability-state.ts";
import { type LazyParts, useLanguage, useModels } from "./context/context.ts";
import { menuItems } from "./menu-items.ts";
import { Menu } from "./panel/Menu.tsx";

/** Whose chat it is, and one line of truth. */
export function Header() {
	const models = useModels();
	const { canHide, chat, hide, now, connectionBanner } = models;
	const language = useLanguage();
	const { words } = language;
	const face = chat.current.value?.face.value ?? null;
	const logo = chat.shop.value.look?.logo;
	const connected = !["lost", "refused"].includes(connectionBanner.value.kind);
	const state = availabilityStateOf(
		connected ? chat.availability.value : null,
		face,
	);

	return (
		<header class="header">
			{state.kind === "agent" ? (
				<Avatar name={state.name} size={36} picture={face?.agent?.picture} />
			) : logo ? (
				<img class="header-mark" src={logo} alt="" />
			) : (
				<span class="header-mark">
					<Icon of={bell} />
				</span>
			)}
			<h1 dir="auto">{chat.shopName.value}</h1>
			<p class={`truth truth-${state.kind}`} role="status">
				{availabilityWords(state, language, () => now.value).map((sentence) => (
					<span
						key={sentence}
						// A name alone runs as its letters do; a sentence runs as its language does.
						dir={state.kind === "agent" ? "auto" : undefined}
					>
						{sentence}
					</span>
				))}
			</p>
			<Menu
				label={words.header.menu}
				icon={dots}
				items={menuItems(models, language)}
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
	);
}

/** What was chosen in the menu, once it is loaded. */
export function BelowHeader() {
	const { later, panel, ways } = useModels();
	const parts: Partial<LazyParts> = { ...later.value, ...ways.value };
	const Part = parts[`below:${panel.below.value}`];

	function done() {
		panel.below.value = null;
		panel.returnFocus();
	}

	return Part && <Part onDone={done} />;
}
