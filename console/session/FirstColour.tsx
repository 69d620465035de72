import { useId } from "preact/hooks";
import { colourWords } from "./first-run-words.ts";

/** The colour of a new shop's chat. */
export function FirstColour({
	value,
	onInput,
}: {
	value: string;
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
			</div>
			<p id={`${id}-said`} class="quiet">
				{w.hint}
			</p>
		</div>
	);
}
