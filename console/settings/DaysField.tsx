import { useId } from "preact/hooks";

/** A number of days, as typed. `said`: what it is for, or what is wrong with it. */
export function DaysField({
	label,
	value,
	said,
	isFault,
	type,
}: {
	label: string;
	value: string;
	said: string;
	isFault: boolean;
	type: (value: string) => void;
}) {
	const id = useId();
	return (
		<div class="setting">
			<label for={id}>{label}</label>
			<input
				id={id}
				type="text"
				class="input slots"
				inputMode="numeric"
				autoComplete="off"
				value={value}
				aria-invalid={isFault ? true : undefined}
				aria-describedby={`${id}-said`}
				onInput={(event) => type(event.currentTarget.value.trim())}
			/>
			<p id={`${id}-said`} class={isFault ? "fault" : "quiet"}>
				{said}
			</p>
		</div>
	);
}
