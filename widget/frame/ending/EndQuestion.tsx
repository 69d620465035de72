import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { endChat } from "./end-chat.ts";

/** Asks once more before the shopper ends the chat. */
export function EndQuestion({ onDone }: { onDone: () => void }) {
	const { chat, panel } = useModels();
	const { words } = useLanguage();
	const later = useLazyWords();
	const failed = useSignal(false);
	const first = useRef<HTMLButtonElement>(null);
	const canEnd = !["closed", undefined].includes(
		chat.current.value?.face.value.state.kind,
	);
	useEffect(() => {
		first.current?.focus();
		// Else an undone closing would ask again, and take the focus.
		if (!canEnd) panel.below.value = null;
	}, [canEnd]);

	async function end() {
		const refusal = await endChat(chat);
		if (refusal) failed.value = true;
		else onDone();
	}

	if (!canEnd) return null;
	return (
		<fieldset
			class="question"
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			<legend>{later.chat.endConfirm}</legend>
			<button ref={first} type="button" class="button" onClick={end}>
				{later.chat.end}
			</button>
			<button type="button" class="button button-quiet" onClick={onDone}>
				{later.chat.endNot}
			</button>
			{failed.value && (
				<p class="question-failed" role="alert">
					{words.errors.generic}
				</p>
			)}
		</fieldset>
	);
}
