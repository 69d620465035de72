import { useLazyWords } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { FoundList } from "./FoundList.tsx";
import type { HelpModel } from "./help-model.ts";

/** The field, and what was found as one types. */
export function HelpSearch({ help }: { help: HelpModel }) {
	const { help: w } = useLazyWords();
	const found = help.found.value;
	const isNothing = found.length === 0;
	return (
		<section class="help" aria-label={w.find}>
			<input
				class="help-field"
				type="search"
				placeholder={w.find}
				aria-label={w.find}
				dir="auto"
				value={help.query.value}
				onInput={({ currentTarget }) => help.search(currentTarget.value, false)}
				onChange={({ currentTarget }) => help.search(currentTarget.value, true)}
			/>
			<p class={isNothing ? "help-note" : "unseen"} role="status">
				{isNothing
					? w.none
					: help.query.value && filled(w.found, { count: `${found.length}` })}
			</p>
			<FoundList help={help} found={found} />
		</section>
	);
}
