import { useId, useState } from "preact/hooks";
import {
	CONSOLE_LANGUAGES,
	type ConsoleLanguage,
} from "../../protocol/console-languages.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { languageWords, pageWords } from "./page-words.ts";

/** In which language somebody reads the console, wherever they sign in. */
export function LanguageCard({ model, account }: OfAccount) {
	const id = useId();
	const kept = account.language ?? "";
	const [chosen, setChosen] = useState(kept);
	const [state, setState] = useState<"idle" | "saving" | Refusal>("idle");
	const w = languageWords;

	async function save() {
		if (state === "saving") return;
		setState("saving");
		const language = (chosen || null) as ConsoleLanguage | null;
		// Where it is done the page is loaded anew.
		setState((await model.useLanguage(language)) ?? "saving");
	}

	return (
		<Card title={w.title}>
			<form
				class="settings-form"
				onSubmit={(event) => {
					event.preventDefault();
					void save();
				}}
			>
				<div class="setting">
					<label for={id}>{w.label}</label>
					<select
						id={id}
						class="select"
						value={chosen}
						aria-describedby={`${id}-hint`}
						onChange={(event) => setChosen(event.currentTarget.value)}
					>
						<option value="" selected={chosen === ""}>
							{w.browser}
						</option>
						{CONSOLE_LANGUAGES.map((tag) => (
							<option
								key={tag}
								value={tag}
								lang={tag}
								selected={chosen === tag}
							>
								{ownName(tag)}
							</option>
						))}
					</select>
					<p id={`${id}-hint`} class="hint">
						{w.hint}
					</p>
				</div>
				<div class="save-line">
					<button
						type="submit"
						class={chosen === kept ? "button" : "button button-main"}
					>
						{state === "saving" ? pageWords.saving : w.save}
					</button>
					{typeof state === "object" && (
						<p class="fault save-fault" role="alert">
							{refused(state)}
						</p>
					)}
				</div>
			</form>
		</Card>
	);
}

/** In the language itself, so that whoever reads no other one finds it. */
function ownName(tag: ConsoleLanguage): string {
	return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
}
