import { useEffect, useRef, useState } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { newId } from "../../protocol/ids.ts";
import { isBlank } from "../../protocol/is-blank.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { agentName, fill, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { whisper, whispering } from "./floor-acts.ts";
import { floorWords } from "./words.ts";

/** A word to whoever holds the conversation. What was typed stays until it is said. */
export function WhisperForm({ row }: { row: StaffConversation }) {
	const workspace = useWorkspace();
	const box = useRef<HTMLInputElement>(null);
	const [clientId] = useState(newId);
	const [text, setText] = useState("");
	const [fault, setFault] = useState<Refusal | null>(null);
	useEffect(() => box.current?.focus(), []);
	const w = floorWords;
	function hide() {
		whispering.value = null;
		document.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
	}
	return (
		<form
			class="floor-whisper"
			onSubmit={async (event) => {
				event.preventDefault();
				if (isBlank(text)) return;
				const why = await whisper(workspace, row.id, clientId, text);
				if (why) setFault(why);
				else hide();
			}}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.stopPropagation();
				hide();
			}}
		>
			<label>
				<span>
					{fill(w.whisperLabel, { name: agentName(row.agent?.name) })}
				</span>
				<input
					ref={box}
					class="input"
					value={text}
					dir="auto"
					onInput={({ currentTarget }) => setText(currentTarget.value)}
				/>
			</label>
			<span class="floor-acts">
				<button type="submit" class="button button-main">
					{w.send}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</span>
			{fault && (
				<p class="fault" role="alert">
					{refused(fault)}
				</p>
			)}
		</form>
	);
}
