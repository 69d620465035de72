import { useEffect, useId, useRef } from "preact/hooks";
import { LANGUAGES } from "../../protocol/limits.ts";
import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { fill, languageName } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { languagesBeside } from "../workspace/languages-beside.ts";
import { SaveLine } from "../workspace/SaveLine.tsx";
import { insteadOf, isSpoken } from "./language-choice.ts";
import { languagesWords } from "./page-words.ts";
import type { Settings } from "./settings.ts";
import type { Texts } from "./texts/texts.ts";

/** In which languages the shop answers: any. What the chat itself says in them is said beside each. */
export function LanguagesSection({
	model: { languages: draft, texts },
}: {
	model: Pick<Settings, "languages" | "texts">;
}) {
	const id = useId();
	const add = useRef<HTMLSelectElement>(null);
	const chosen = draft.value.value;
	const w = languagesWords;
	useEffect(() => void texts.read(), [texts]);
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
			<Unspoken chosen={chosen} texts={texts} />
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
						<Choices chosen={chosen} texts={texts} />
					</select>
				) : (
					<p class="quiet">{fill(w.full, { most: LANGUAGES })}</p>
				)}
			</div>
			<SaveLine draft={draft} />
		</form>
	);
}

/** Those that can be added: first those in which the chat has texts, as far as that is known. */
function Choices({
	chosen,
	texts: { state },
}: {
	chosen: readonly string[];
	texts: Pick<Texts, "state">;
}) {
	const all = languagesBeside(chosen);
	const options = (some: typeof all) =>
		some.map(({ tag, name }) => (
			<option key={tag} value={tag}>
				{name}
			</option>
		));
	if (state.value.kind !== "read") return <>{options(all)}</>;
	const spoken = Object.keys(state.value.ours);
	const w = languagesWords;
	return (
		<>
			<optgroup label={w.spoken}>
				{options(all.filter(({ tag }) => isSpoken(tag, spoken)))}
			</optgroup>
			<optgroup label={w.unspoken}>
				{options(all.filter(({ tag }) => !isSpoken(tag, spoken)))}
			</optgroup>
		</>
	);
}

/** A sentence for each language that was chosen and in which the chat says nothing. */
function Unspoken({
	chosen,
	texts,
}: {
	chosen: readonly string[];
	texts: Pick<Texts, "state" | "read">;
}) {
	const w = languagesWords;
	const state = texts.state.value;
	if (state.kind === "failed")
		return <Failed why={w.notRead} again={() => void texts.read()} />;
	const spoken = state.kind === "read" ? Object.keys(state.ours) : null;
	const without = chosen.filter((tag) => spoken && !isSpoken(tag, spoken));
	return (
		<div role="status">
			{without.map((tag) => (
				<p key={tag} class="settings-none">
					{fill(w.noTexts, {
						language: languageName(tag),
						other: languageName(insteadOf(chosen, spoken ?? [])),
					})}
				</p>
			))}
		</div>
	);
}
