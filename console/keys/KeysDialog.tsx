import { useEffect, useRef } from "preact/hooks";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { keysShown } from "./keys.ts";
import { keysWords } from "./words.ts";

export const keysSheet = createLazy(async () => {
	const { KeysSheet } = await import("./KeysSheet.tsx");
	return KeysSheet;
});

/** Stands empty until it is opened first. */
export function KeysDialog() {
	const dialog = useRef<HTMLDialogElement>(null);
	const shown = keysShown.value;
	const { value: sheet } = keysSheet.state;
	useEffect(() => {
		if (shown) {
			void keysSheet.fetch();
			dialog.current?.showModal();
		} else dialog.current?.close();
	}, [shown]);
	const hide = () => {
		keysShown.value = false;
	};
	return (
		// The dialog itself is clicked only beside its content, on the shade; Escape closes it from the keyboard.
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it.
		<dialog
			ref={dialog}
			class="keys keys-wide"
			aria-label={keysWords.title}
			onClose={hide}
			onClick={(event) => event.target === event.currentTarget && hide()}
		>
			{shown && sheet.kind === "here" && <sheet.module hide={hide} />}
			{shown && sheet.kind === "failed" && (
				<div class="keys-sheet">
					<Failed why={words.notLoaded} again={() => void keysSheet.fetch()} />
				</div>
			)}
		</dialog>
	);
}
