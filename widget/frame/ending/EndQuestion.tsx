import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useLanguage, useLaterWords, useModels } from "../context/context.ts";

/** Asks once more before the shopper ends the chat. */
export function EndQuestion({ onDone }: { onDone: () => void }) {
	const { chat } = useModels();
	const { words } = useLanguage();
	const later = useLaterWords();
	const failed = useSignal(false);
	const first = useRef<HTMLButtonElement>(null);
	useEffect(() => first.current?.focus(), []);

	async function end() {
		const refusal = await chat.end();
		if (refusal) failed.value = true;
		else onDone();
	}

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
