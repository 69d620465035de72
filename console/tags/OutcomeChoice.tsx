import type { Label } from "../../protocol/tags.ts";
import { plain } from "../words/words.ts";
import { closeWords } from "./form-words.ts";

/** Outcomes, each with its digit. */
export function OutcomeChoice({
	outcomes,
	isNeeded,
	chosen,
	choose,
}: {
	outcomes: readonly Label[];
	isNeeded: boolean;
	chosen: string | null;
	choose(outcome: string | null): void;
}) {
	const without = isNeeded ? [] : [{ id: null, name: closeWords.without }];
	return (
		<fieldset class="close-outcomes">
			<legend>{closeWords.outcome}</legend>
			{[...outcomes, ...without].map(({ id, name }, at) => {
				const digit = id === null ? 0 : at + 1;
				return (
					<label key={digit}>
						<input
							type="radio"
							name="outcome"
							aria-keyshortcuts={`${digit}`}
							checked={chosen === id}
							onChange={() => choose(id)}
						/>
						<kbd>{digit}</kbd>
						<span dir="auto">{plain(name)}</span>
					</label>
				);
			})}
		</fieldset>
	);
}
