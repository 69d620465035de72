import { useEffect, useId, useState } from "preact/hooks";
import { addStyle } from "../../../ui/add-style.ts";
import { languageName } from "../../words/words.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import type { LookForm as LookTyped } from "../look-form.ts";
import type { PanelProps } from "../panel-props.ts";
import type { Settings } from "../settings.ts";
import {
	BrandFields,
	PlaceFields,
	RestFields,
	TextFields,
} from "./LookFields.tsx";
import { LookPreview } from "./LookPreview.tsx";
import css from "./look.css?inline";
import { faultsOf, faultyLanguage, isFaultless } from "./look-faults.ts";
import { lookWords } from "./words.ts";

// With the section: the first view of the console has no use for it.
addStyle(css);

/** How the chat looks and what it says first, beside the chat itself. */
export function LookSection({ model, settings }: PanelProps) {
	const [language, setLanguage] = useState<string | null>(null);
	useEffect(() => void model.texts.read(), [model]);
	if (!settings.look) return <p class="quiet">{lookWords.older}</p>;
	const ours = model.texts.state.value;
	const spoken = ours.kind === "read" ? Object.keys(ours.ours) : ["en"];
	const wishes = [language, ...settings.languages, "en"];
	const now = wishes.find((tag) => tag && spoken.includes(tag)) ?? "en";
	return (
		<div class="look">
			<LookForm
				model={model}
				language={now}
				spoken={spoken}
				choose={setLanguage}
			/>
			<LookPreview
				site={model.site}
				draft={model.look}
				kept={settings.look}
				language={now}
			/>
		</div>
	);
}

function LookForm({
	model,
	language,
	spoken,
	choose,
}: {
	model: Settings;
	language: string;
	spoken: readonly string[];
	choose: (language: string) => void;
}) {
	const id = useId();
	const draft = model.look;
	const form = draft.value.value;
	const faults = faultsOf(form);
	const w = lookWords;
	const patch = (change: Partial<LookTyped>) =>
		draft.type({ ...draft.value.peek(), ...change });
	const same = { form, faults, patch };
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (isFaultless(faults)) return void draft.save();
				const page = event.currentTarget;
				// What is wrong may be in a language that is not looked at.
				if (!page.querySelector("[aria-invalid]"))
					choose(faultyLanguage(faults) ?? language);
				requestAnimationFrame(() =>
					page.querySelector<HTMLElement>("[aria-invalid]")?.focus(),
				);
			}}
		>
			<p class="quiet">{w.lead}</p>
			<BrandFields {...same} site={model.site} />
			<PlaceFields {...same} />
			<div class="setting">
				<label for={id}>{w.language}</label>
				<select
					id={id}
					class="select"
					value={language}
					aria-describedby={`${id}-said`}
					onChange={(event) => choose(event.currentTarget.value)}
				>
					{spoken.map((tag) => (
						<option key={tag} value={tag} selected={tag === language}>
							{languageName(tag)}
						</option>
					))}
				</select>
				<p id={`${id}-said`} class="quiet">
					{w.languageHint}
				</p>
			</div>
			<TextFields key={language} {...same} language={language} />
			<RestFields {...same} />
			<div class="texts-save">
				<SaveLine draft={draft} />
			</div>
		</form>
	);
}
