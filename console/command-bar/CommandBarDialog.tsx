import { useEffect, useRef } from "preact/hooks";
import { Failed } from "../workspace/Failed.tsx";
import { commandBar, commandBarShown } from "./command-bar.ts";
import { commandBarWords } from "./words.ts";

/** Stands empty until it is opened first. */
export function CommandBarDialog() {
	const dialog = useRef<HTMLDialogElement>(null);
	const shown = commandBarShown.value;
	const { value: bar } = commandBar.state;
	useEffect(() => {
		if (shown) dialog.current?.showModal();
		else dialog.current?.close();
	}, [shown]);
	const hide = () => {
		commandBarShown.value = false;
		// Before the act: it puts the focus where it belongs, and closing would take it back.
		dialog.current?.close();
	};
	return (
		// The dialog itself is clicked only beside its content, on the shade; Escape closes it from the keyboard.
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it.
		<dialog
			ref={dialog}
			class="keys command-bar"
			aria-label={commandBarWords.title}
			onClose={hide}
			onClick={(event) => event.target === event.currentTarget && hide()}
		>
			{shown && bar.kind === "here" && <bar.module hide={hide} />}
			{shown && bar.kind === "failed" && (
				<div class="keys-sheet">
					<Failed
						why={commandBarWords.notLoaded}
						again={() => void commandBar.fetch()}
					/>
				</div>
			)}
		</dialog>
	);
}
