import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { words } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { keysFor, setSingleKeys, singleKeys } from "./keys.ts";
import { keysWords } from "./words.ts";

/** The keys that do something for this person, and whether single ones act. */
export function KeysSheet({ hide }: { hide(): void }) {
	const workspace = useWorkspace();
	return (
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
	);
}
