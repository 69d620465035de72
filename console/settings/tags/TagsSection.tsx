import { useRef, useState } from "preact/hooks";
import { TAG_CHARS } from "../../../protocol/tags.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { siteTagsModel } from "../../inbox/site-tags.ts";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { changeTag } from "./change-tag.ts";
import { OutcomesForm } from "./OutcomesForm.tsx";
import { TagRow } from "./TagRow.tsx";
import css from "./tags-section.css?inline";
import { tagSettingsWords } from "./words.ts";

addStyle(css);

/** By what a shop sorts its conversations, and with what it closes them. */
export function TagsSection({ model: { site } }: { model: { site: string } }) {
	const known = useModel(siteTagsModel).of(site);
	const w = tagSettingsWords;
	if (!known) return <p class="quiet later">{w.loading}</p>;
	return (
		<div class="settings-list">
			<h3>{w.tags}</h3>
			<p class="quiet">{w.lead}</p>
			<NewTag site={site} />
			{known.tags.length > 0 ? (
				<ul class="tags-list">
					{known.tags.map((tag) => (
						<TagRow key={tag.id} site={site} tag={tag} />
					))}
				</ul>
			) : (
				<p class="settings-none">{w.none}</p>
			)}
			<OutcomesForm site={site} />
		</div>
	);
}

function NewTag({ site }: { site: string }) {
	const workspace = useWorkspace();
	const box = useRef<HTMLInputElement>(null);
	const [name, setName] = useState("");
	const [fault, setFault] = useState<string | null>(null);
	const w = tagSettingsWords;

	async function make() {
		box.current?.focus();
		if (!name.trim()) return;
		const tag = { id: null, name: name.trim(), removed: false };
		const refusal = await changeTag(workspace, { site, tag });
		setFault(refusal);
		if (!refusal) setName("");
	}

	return (
		<form
			class="tags-line"
			onSubmit={(event) => {
				event.preventDefault();
				void make();
			}}
		>
			<input
				ref={box}
				class="input"
				type="text"
				dir="auto"
				autoComplete="off"
				maxLength={TAG_CHARS}
				aria-label={w.name}
				placeholder={w.name}
				value={name}
				onInput={(event) => setName(event.currentTarget.value)}
			/>
			<button type="submit" class="button">
				{w.make}
			</button>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</form>
	);
}
