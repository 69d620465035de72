import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { words } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { keysFor, keysShown, setSingleKeys, singleKeys } from "./keys.ts";
import { keysWords } from "./words.ts";

export function KeysDialog() {
	const workspace = useWorkspace();
	const dialog = useRef<HTMLDialogElement>(null);
	const shown = keysShown.value;
	useEffect(() => {
		if (shown) dialog.current?.showModal();
		else dialog.current?.close();
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
			aria-labelledby="keys-title"
			onClose={hide}
			onClick={(event) => event.target === event.currentTarget && hide()}
		>
			{shown && (
				<div class="keys-sheet">
					<div class="keys-head">
						<h2 id="keys-title">{keysWords.title}</h2>
						<button
							type="button"
							class="icon-button"
							aria-label={words.close}
							title={words.close}
							onClick={hide}
						>
							<Icon of={close} />
						</button>
					</div>
					<dl class="keys-list">
						{keysFor(workspace).map(({ shown: key, label }) => (
							<div key={label}>
								<dt>
									{key.split(" ").map((part) => (
										<kbd key={part}>{part}</kbd>
									))}
								</dt>
								<dd>{label}</dd>
							</div>
						))}
					</dl>
					<label class="keys-single">
						<input
							type="checkbox"
							checked={singleKeys.value}
							onChange={(event) =>
								setSingleKeys(workspace, event.currentTarget.checked)
							}
						/>
						<span>
							{keysWords.single}
							<small>{keysWords.singleHint}</small>
						</span>
					</label>
				</div>
			)}
		</dialog>
	);
}
