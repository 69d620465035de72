import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { languages } from "../../words/languages.ts";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { ownNameOf } from "../locale/language-names.ts";

/** The languages of the chat, each by its own name: whoever looks for one may read no other. */
export function LanguageBox({ onDone }: { onDone: () => void }) {
	const { locale } = useModels();
	const { words } = useLanguage();
	const later = useLazyWords();
	const failed = useSignal(false);
	const box = useRef<HTMLElement>(null);
	useEffect(() => {
		box.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
	}, []);

	async function choose(tag: string) {
		failed.value = !(await locale.choose(tag));
		if (!failed.value) onDone();
	}

	return (
		<section
			ref={box}
			class="question hours languages"
			aria-label={words.header.language}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			<h2>{words.header.language}</h2>
			<div class="languages-all">
				{Object.keys(languages).map((tag) => (
					<button
						key={tag}
						type="button"
						class="button button-quiet"
						lang={tag}
						aria-pressed={tag === words.language.tag}
						onClick={() => void choose(tag)}
					>
						{ownNameOf(tag)}
					</button>
				))}
			</div>
			{failed.value && <p role="alert">{words.errors.generic}</p>}
			<button type="button" class="text-button" onClick={onDone}>
				{later.header.hoursClose}
			</button>
		</section>
	);
}
