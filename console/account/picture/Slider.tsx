import { useId } from "preact/hooks";

/** A number between two, by hand, finger or keys. Without a value there is nothing to choose. */
export function Slider({
	label,
	least,
	most,
	value,
	choose,
}: {
	label: string;
	least: number;
	most: number;
	value: number | null;
	choose: (value: number) => void;
}) {
	const id = useId();
	return (
		<div class="account-slider">
			<label for={id}>{label}</label>
			<input
				id={id}
				type="range"
				// It is about the picture's own left and right.
				dir="ltr"
				min={least}
				max={most}
				step={(most - least) / STEPS}
				value={value ?? (least + most) / 2}
				disabled={value === null}
				onInput={(event) => choose(event.currentTarget.valueAsNumber)}
			/>
		</div>
	);
}
const STEPS = 50;
