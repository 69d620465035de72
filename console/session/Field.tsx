import type { InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";

export interface FieldProps {
	name: string;
	label: string;
	hint?: string;
	value: string;
	fault: string | undefined;
	onInput: (value: string) => void;
	/** How it is typed, and what a browser may fill in. */
	input: Pick<
		InputHTMLAttributes<HTMLInputElement>,
		"inputMode" | "autoComplete" | "type" | "dir" | "spellcheck" | "maxLength"
	>;
	/** What stands at its end. */
	end?: preact.ComponentChildren;
}

/** One question of a form, with its hint or its fault below. */
export function Field(props: FieldProps) {
	const id = useId();
	const { name, label, hint, fault } = props;
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<div class="field-line">
				<input
					type="text"
					dir="auto"
					autoCapitalize={props.input.inputMode === "text" ? undefined : "off"}
					{...props.input}
					id={id}
					name={name}
					required
					value={props.value}
					aria-invalid={fault ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) => props.onInput(event.currentTarget.value)}
				/>
				{props.end}
			</div>
			<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
				{fault ?? hint}
			</p>
		</div>
	);
}
