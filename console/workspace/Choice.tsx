import { useId } from "preact/hooks";

interface Props<T extends string> {
	label: string;
	/** What each is called, in their order. */
	of: Record<T, string>;
	value: T;
	choose: (value: T) => void;
	/** Side by side, where they are short. */
	inLine?: boolean;
	disabled?: boolean;
}

/** One of a few, all of which are seen. */
export function Choice<T extends string>(props: Props<T>) {
	const { label, of, value, choose, inLine, disabled } = props;
	const name = useId();
	return (
		<fieldset class={inLine ? "choices look-choices" : "choices"}>
			<legend>{label}</legend>
			{(Object.keys(of) as T[]).map((one) => (
				<label key={one} class="choice">
					<input
						type="radio"
						name={name}
						checked={one === value}
						disabled={disabled}
						onChange={() => choose(one)}
					/>
					<span>{of[one]}</span>
				</label>
			))}
		</fieldset>
	);
}
