import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import {
	bell,
	close,
	dots,
	down,
	sound as loud,
	mute,
} from "../../ui/icons.ts";
import type { Words } from "../words/en.ts";
import { useLanguage, useModels } from "./context.ts";
import { EndQuestion } from "./EndQuestion.tsx";
import { isTouch } from "./keys.ts";
import { Menu } from "./Menu.tsx";
import { type Truth, truthOf } from "./truth.ts";

/** Whose chat it is, and one line of truth. */
export function Header() {
	const { chat, hide, panel, sound, steady } = useModels();
	const { words } = useLanguage();
	const asksToEnd = useSignal(false);
	const face = chat.current.value?.face.value ?? null;
	const connected = !["lost", "refused"].includes(steady.value.kind);
	const truth = truthOf(connected ? chat.availability.value : null, face);
	const canEnd = face !== null && face.state.kind !== "closed";
	useEffect(() => {
		// Else an undone closing would ask again, and take the focus.
		if (!canEnd) asksToEnd.value = false;
	}, [canEnd]);

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
					<span dir="auto">{truthWords(truth, words)}</span>
				</p>
				<Menu
					label={words.header.menu}
					icon={dots}
					items={[
						{
							key: "sound",
							label: sound.muted.value
								? words.chat.soundOn
								: words.chat.soundOff,
							icon: sound.muted.value ? loud : mute,
							choose: () => sound.turn(!sound.muted.value),
						},
						...(canEnd
							? [
									{
										key: "end",
										label: words.chat.end,
										icon: close,
										choose: () => {
											asksToEnd.value = true;
										},
									},
								]
							: []),
					]}
					below={words.chat.shared}
				/>
				<button
					type="button"
					class="icon-button"
					aria-label={words.header.minimize}
					title={words.header.minimize}
					onClick={hide}
				>
					<Icon of={down} />
				</button>
			</header>
			{asksToEnd.value && canEnd && (
				<EndQuestion
					onDone={() => {
						asksToEnd.value = false;
						// The button that was pressed is gone.
						if (!isTouch()) panel.focusAsked.value += 1;
					}}
				/>
			)}
		</>
	);
}

function truthWords(truth: Truth, words: Words): string {
	switch (truth.kind) {
		case "unknown":
			// The line keeps its height, so that nothing moves when the truth is known.
			return "\u00a0";
		case "here":
			return words.header.online;
		case "busy":
			return words.queue.writeNow;
		case "away":
			return words.offline.body;
		case "finding":
			return words.queue.connecting;
		case "kept":
			return words.offline.sent;
		case "agent":
			return truth.name;
		default:
			return unreachable(truth);
	}
}
