import { useId } from "preact/hooks";
import { onAccent } from "../../protocol/contrast.ts";
import { fill } from "../words/words.ts";
import { colourWords } from "./first-run-words.ts";

/** The colour of a new shop's chat, with words on it as shoppers will read them. */
export function FirstColour({
	value,
	takenFrom,
	onInput,
}: {
	value: string;
	/** The address whose page has it; null: it was chosen, or nobody has. */
	takenFrom: string | null;
	onInput: (value: string) => void;
}) {
	const id = useId();
	const w = colourWords;
	return (
		<div class="field">
			<label for={id}>{w.label}</label>
			<div class="colour-line">
				<input
					id={id}
					type="color"
					value={value}
					aria-describedby={`${id}-said`}
					onInput={(event) => onInput(event.currentTarget.value)}
				/>
				<span
					class="colour-sample"
					style={{ background: value, color: onAccent(value) }}
				>
					{w.sample}
				</span>
			</div>
			<p id={`${id}-said`} class="quiet" role="status">
				{takenFrom ? `${fill(w.taken, { origin: takenFrom })} ` : ""}
				{w.hint}
			</p>
		</div>
	);
}
