import { useLanguage, useModels } from "../context/context.ts";

/** Below the composer of a chat that has ended: the other thing that one may write. */
export function StartNew() {
	const { chat, panel } = useModels();
	const { words } = useLanguage();
	return (
		<p class="composer-note">
			<button
				type="button"
				class="text-button"
				onClick={() => {
					chat.startNew();
					panel.focusAsked.value += 1;
				}}
			>
				{words.chat.startNew}
			</button>
		</p>
	);
}
