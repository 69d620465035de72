import { useState } from "preact/hooks";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import { REPAIR_CHARS } from "../../protocol/repair.ts";
import { shownRepairWords as w } from "./shown-words.ts";

/** One text, and it goes out. */
export function WordsForm({
	label,
	first = "",
	say,
	hide,
}: {
	label: string;
	/** What stands in it at first. */
	first?: string;
	say(text: string): void;
	hide(): void;
}) {
	const [text, setText] = useState(first);
	const [fault, setFault] = useState("");
	return (
		<div class="recovery-asking">
			<label>
				{label}
				<textarea
					class="card-field"
					dir="auto"
					rows={3}
					maxLength={REPAIR_CHARS}
					value={text}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
				/>
			</label>
			<p class="fault" role="alert">
				{fault}
			</p>
			<div class="card-acts">
				<button
					type="button"
					class="button button-main"
					onClick={() =>
						isBlank(text) ? setFault(w.blank) : say(trimmed(text))
					}
				>
					{w.save}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</div>
	);
}
