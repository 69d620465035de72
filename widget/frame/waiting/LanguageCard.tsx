import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { nameOf } from "../locale/language-names.ts";
import { filled } from "../locale/words.ts";

/** Nobody free speaks the shopper's language: another one is used only if the shopper says so. */
export function LanguageCard() {
	const { panel } = useModels();
	const { waiting } = useLazyParts();
	const { locale } = useLanguage();
	const { queue } = useLazyWords();
	const tag = waiting.offered.value;
	const language = tag && nameOf(tag, locale);

	function choose(act: (language: string) => void) {
		if (tag) act(tag);
		// The button that was pressed goes.
		panel.returnFocus();
	}

	return (
		<section class={language ? "asking" : undefined}>
			<div aria-live="polite">
				{language && <p>{filled(queue.languageChoice, { language })}</p>}
			</div>
			{language && (
				<>
					<button
						type="button"
						class="button"
						onClick={() => choose(waiting.goOnIn)}
					>
						{filled(queue.languageYes, { language })}
					</button>
					<button
						type="button"
						class="button button-quiet"
						onClick={() => choose(waiting.waitForOwn)}
					>
						{queue.languageWait}
					</button>
				</>
			)}
		</section>
	);
}
