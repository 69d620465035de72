import { plain } from "../../words/words.ts";

/** Several of a list, or none. */
export function Checks({
	legend,
	none,
	all,
	chosen,
	onChange,
}: {
	legend: string;
	/** What it means when nothing is chosen. */
	none: string;
	all: readonly { id: string; name: string }[];
	chosen: readonly string[];
	onChange: (chosen: string[]) => void;
}) {
	const some = all.some(({ id }) => chosen.includes(id));
	return (
		<fieldset class="choices checks">
			<legend>{legend}</legend>
			{all.map(({ id, name }) => (
				<label key={id} class="check">
					<input
						type="checkbox"
						checked={chosen.includes(id)}
						onChange={() =>
							onChange(
								chosen.includes(id)
									? chosen.filter((one) => one !== id)
									: [...chosen, id],
							)
						}
					/>
					<span dir="auto">{plain(name)}</span>
				</label>
			))}
			{!some && <p class="quiet">{none}</p>}
		</fieldset>
	);
}
