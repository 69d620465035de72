import { useEffect, useId } from "preact/hooks";
import { OWN_TEXTS } from "../../../protocol/limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { TextsByLanguage } from "../../../protocol/site.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import {
	counted,
	fill,
	languageName,
	refused,
	words,
} from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { hoursWords } from "../hours/words.ts";
import { TextRow } from "./TextRow.tsx";
import type { Texts } from "./texts.ts";
import { textsWords } from "./words.ts";

/** What the chat says, ours beside the shop's own words. */
export function TextsSection({ model }: { model: Texts }) {
	useEffect(() => void model.read(), [model]);
	const state = model.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return <Failed why={textsWords.failed} again={() => void model.read()} />;
		case "read":
			return <TextsForm model={model} ours={state.ours} />;
		default:
			return unreachable(state);
	}
}

function TextsForm({ model, ours }: { model: Texts; ours: TextsByLanguage }) {
	const w = textsWords;
	const language = model.language.value;
	const draft = model.draft.value;
	const own = draft.value.value;
	const fault = model.faulty.value ? hoursWords.faulty : null;
	const groups = model.groups.value;
	return (
		<form
			class="settings-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (!fault) return void draft.save();
				const wrong =
					event.currentTarget.querySelector<HTMLElement>("[aria-invalid]");
				wrong?.focus();
				// What is marked may be among the texts that are not looked at now.
				if (!wrong) showAll(model);
			}}
		>
			<p class="quiet">{w.lead}</p>
			<Choice model={model} languages={Object.keys(ours)} />
			<p class="quiet" role="status">
				{groups.length > 0
					? counted(w.own, Object.keys(own).length)
					: w.nothing}
			</p>
			{groups.map(({ name, texts }) => (
				<fieldset key={name} class="texts">
					<legend>{w.groups[name] ?? name}</legend>
					{texts.map((text) => (
						<TextRow
							key={`${language} ${text.path}`}
							text={text}
							language={language}
							own={own[text.path] ?? ""}
							onType={(typed) => model.type(text.path, typed)}
						/>
					))}
				</fieldset>
			))}
			<div class="texts-save">
				<SaveLine
					key={language}
					draft={draft}
					fault={fault}
					says={textsRefused}
				/>
			</div>
		</form>
	);
}

/** Of which language, and which of its texts. */
function Choice({ model, languages }: { model: Texts; languages: string[] }) {
	const id = useId();
	const w = textsWords;
	return (
		<div class="texts-choice">
			<div class="setting">
				<label for={id}>{w.language}</label>
				<select
					id={id}
					class="select"
					value={model.language.value}
					onChange={(event) => model.choose(event.currentTarget.value)}
				>
					{languages.map((tag) => (
						<option
							key={tag}
							value={tag}
							selected={tag === model.language.value}
						>
							{languageName(tag)}
						</option>
					))}
				</select>
			</div>
			<div class="setting">
				<label for={`${id}-search`}>{w.search}</label>
				<input
					id={`${id}-search`}
					class="input"
					type="search"
					dir="auto"
					value={model.search.value}
					onInput={(event) => {
						model.search.value = event.currentTarget.value;
					}}
					onKeyDown={(event) => {
						// It looks as one types; there is nothing to send.
						if (event.key === "Enter") event.preventDefault();
					}}
				/>
			</div>
			<label class="check">
				<input
					type="checkbox"
					checked={model.onlyOwn.value}
					onChange={(event) => {
						model.onlyOwn.value = event.currentTarget.checked;
					}}
				/>
				{w.onlyOwn}
			</label>
		</div>
	);
}

function showAll({ search, onlyOwn }: Texts) {
	search.value = "";
	onlyOwn.value = false;
}

function textsRefused(refusal: Refusal): string {
	return refusal.code === "rejected"
		? fill(textsWords.full, { most: OWN_TEXTS })
		: refused(refusal);
}
