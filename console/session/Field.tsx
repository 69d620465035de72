import { useId } from "preact/hooks";

/** One question of a form, with its hint or its fault below. */
export function Field(props: {
	name: string;
	label: string;
	hint: string;
	keyboard: "text" | "email" | "url";
	autoComplete: string;
	value: string;
	fault: string | undefined;
	onInput: (value: string) => void;
}) {
	const id = useId();
	const { name, label, hint, fault } = props;
	return (
		<div class="field">
			<label for={id}>{label}</label>
			<input
				id={id}
				name={name}
				type="text"
				inputMode={props.keyboard}
				autoComplete={props.autoComplete}
				dir="auto"
				required
				value={props.value}
				aria-invalid={fault ? true : undefined}
				aria-describedby={`${id}-said`}
				onInput={(event) => props.onInput(event.currentTarget.value)}
			/>
			<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
				{fault ?? hint}
			</p>
		</div>
	);
}
