import { useId, useRef } from "preact/hooks";
import { LANGUAGES } from "../../protocol/limits.ts";
import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { fill, languageName } from "../words/words.ts";
import type { Draft } from "./draft.ts";
import { languagesBeside } from "./language-choice.ts";
import { languagesWords } from "./page-words.ts";
import { SaveLine } from "./SaveLine.tsx";

/** In which languages the shop answers. */
export function LanguagesSection({ draft }: { draft: Draft<string[]> }) {
	const id = useId();
	const add = useRef<HTMLSelectElement>(null);
	const chosen = draft.value.value;
	const w = languagesWords;
	return (
		<form
			class="settings-form"
			onSubmit={(event) => {
				event.preventDefault();
				void draft.save();
			}}
		>
			<p class="quiet">{w.lead}</p>
			{chosen.length > 0 ? (
				<ul class="chips">
					{chosen.map((tag) => (
						<li key={tag} class="chip">
							{languageName(tag)}
							<button
								type="button"
								class="icon-button"
								aria-label={fill(w.remove, { language: languageName(tag) })}
								onClick={() => {
									add.current?.focus();
									draft.type(chosen.filter((one) => one !== tag));
								}}
							>
								<Icon of={close} />
							</button>
						</li>
					))}
				</ul>
			) : (
				<p class="settings-none">{w.none}</p>
			)}
			<div class="setting">
				<label for={id}>{w.add}</label>
				{chosen.length < LANGUAGES ? (
					<select
						ref={add}
						id={id}
						class="select"
						value=""
						onChange={(event) => {
							const tag = event.currentTarget.value;
							event.currentTarget.value = "";
							if (tag) draft.type([...chosen, tag]);
						}}
					>
						<option value="">{w.choose}</option>
						{languagesBeside(chosen).map(({ tag, name }) => (
							<option key={tag} value={tag}>
								{name}
							</option>
						))}
					</select>
				) : (
					<p class="quiet">{fill(w.full, { most: LANGUAGES })}</p>
				)}
			</div>
			<SaveLine draft={draft} />
		</form>
	);
}
