import { useSignalEffect } from "@preact/signals";
import type { ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { composerWords } from "../composer/composer-words.ts";
import { useLanguage, useModels } from "../context/context.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		ComposerDoor: ComponentType;
	}
}

/** Stands in the composer's place while a comment is written: it brings the composer back. */
export function ComposerDoor() {
	const { chat, panel } = useModels();
	const language = useLanguage();
	const button = useRef<HTMLButtonElement>(null);
	const asked = useRef(panel.focusAsked.peek());
	useSignalEffect(() => {
		// A focus that was asked for before this was mounted is not for this button.
		if (panel.focusAsked.value === asked.current) return;
		asked.current = panel.focusAsked.value;
		button.current?.focus();
	});
	return (
		<div class="composer">
			<button
				ref={button}
				type="button"
				class="button button-quiet composer-door"
				onClick={() => {
					const leave = panel.aside.value;
					panel.aside.value = null;
					leave?.();
					panel.focusAsked.value += 1;
				}}
			>
				{composerWords(chat, language)}
			</button>
		</div>
	);
}
