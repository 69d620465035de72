import { addStyle } from "../../../ui/add-style.ts";
import { siteTagsModel } from "../../inbox/site-tags.ts";
import { useModel } from "../../workspace/use-workspace.ts";
import { OutcomesForm } from "./OutcomesForm.tsx";
import { TagNameForm } from "./TagNameForm.tsx";
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
			<TagNameForm site={site} id={null} before="" label={w.name} />
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
