import type { InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import { useTyping } from "../hours/use-typing.ts";

/** One line of a form; what is wrong with it stands in place of its hint, once its typing is over. */
export function WayField({
	label,
	hint,
	fault: found,
	value,
	onType,
	onLeave,
	input,
}: {
	label: string;
	hint: string;
	fault: string | null;
	value: string;
	onType: (value: string) => void;
	onLeave?: () => void;
	input: InputHTMLAttributes<HTMLInputElement>;
}) {
	const id = useId();
	const { typing, within } = useTyping(false);
	const fault = typing ? null : found;
	return (
		<div class="setting" {...within}>
			<label for={id}>{label}</label>
			<input
				{...input}
				id={id}
				class="input"
				value={value}
				aria-invalid={fault ? true : undefined}
				aria-describedby={`${id}-said`}
				onInput={(event) => onType(event.currentTarget.value)}
				onBlur={onLeave}
			/>
			<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
				{fault ?? hint}
			</p>
		</div>
	);
}
