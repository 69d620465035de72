import { useId } from "preact/hooks";

/** A day, or none. */
export function DayField({
	label,
	value,
	fault,
	type,
}: {
	label: string;
	/** As `2026-12-01`; empty: none. */
	value: string;
	fault?: string | undefined;
	type: (value: string) => void;
}) {
	const id = useId();
	return (
		<div class="setting">
			<label for={id}>{label}</label>
			<input
				id={id}
				class="input date"
				type="date"
				value={value}
				aria-invalid={fault ? true : undefined}
				aria-describedby={fault ? `${id}-said` : undefined}
				onInput={(event) => type(event.currentTarget.value)}
			/>
			{fault && (
				<p id={`${id}-said`} class="fault">
					{fault}
				</p>
			)}
		</div>
	);
}
