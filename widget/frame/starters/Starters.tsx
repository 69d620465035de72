import { isBlank } from "../../../protocol/is-blank.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { readStarters } from "./starters.ts";

/** What shoppers often ask: each puts its words into the composer, and sends nothing. */
export function Starters() {
	const { draft, panel, starters } = useModels();
	const own = useLanguage().starters;
	const all = starters.value.length ? starters.value : readStarters(own);

	function choose(text: string) {
		const before = draft.text.peek();
		const isOwn = !isBlank(before) && !all.includes(before);
		draft.type(isOwn ? `${before.trimEnd()}\n${text}` : text);
		panel.focusAsked.value += 1;
	}

	return (
		all.length > 0 && (
			<ul class="starters">
				{all.map((text) => (
					<li key={text}>
						<button
							type="button"
							class="button button-quiet"
							dir="auto"
							onClick={() => choose(text)}
						>
							{text}
						</button>
					</li>
				))}
			</ul>
		)
	);
}
