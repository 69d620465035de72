import { useId } from "preact/hooks";

/** A choice with its label; "" stands for nothing. */
export function SelectSetting<T extends string>({
	label,
	value,
	options,
	onChoose,
	isWrong = false,
}: {
	label: string;
	value: T;
	options: readonly (readonly [T, string])[];
	onChoose: (value: T) => void;
	isWrong?: boolean;
}) {
	const id = useId();
	return (
		<div class="setting">
			<label for={id}>{label}</label>
			<select
				id={id}
				class="select"
				value={value}
				aria-invalid={isWrong || undefined}
				onChange={(event) => onChoose(event.currentTarget.value as T)}
			>
				{options.map(([option, text]) => (
					<option key={option} value={option} selected={option === value}>
						{text}
					</option>
				))}
			</select>
		</div>
	);
}
