import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface FieldProps {
	name: string;
	label: string;
	hint?: string;
	value: string;
	fault: string | undefined;
	onInput: (value: string) => void;
	/** How it is typed, and what a browser may fill in. */
	input: {
		type?: "text" | "password";
		inputMode?: "text" | "email" | "url" | "numeric";
		autoComplete: string;
		dir?: "ltr";
		spellcheck?: boolean;
	};
	/** What stands at its end. */
	end?: ComponentChildren;
}

/** One question of a form, with its hint or its fault below. */
export function Field(props: FieldProps) {
	const id = useId();
	const { name, label, hint, fault, input } = props;
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<div class="field-line">
				<input
					{...input}
					// The union of all sorts of inputs wants one of them.
					type={(input.type ?? "text") as "text"}
					dir={input.dir ?? "auto"}
					autoCapitalize={input.inputMode === "text" ? undefined : "off"}
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
