import type { Label, SiteTags } from "../../protocol/tags.ts";
import {
	type KeptLabel,
	keptClosing,
	keptTags,
} from "../conversations/tagging/kept-labels.ts";
import type { SiteRow } from "../store/contract/rows.ts";

/** What agents of the site sort by and close with. */
export function siteTags(
	site: Pick<SiteRow, "id" | "tags" | "closing">,
): SiteTags {
	const tags = keptTags(site);
	const { outcomes, needs } = keptClosing(site);
	return {
		site: site.id,
		tags: labelsOf(tags.filter(isChosen)).sort(byName),
		removedTags: labelsOf(tags.filter(isRemoved)).sort(byName),
		outcomes: labelsOf(outcomes.filter(isChosen)),
		removedOutcomes: labelsOf(outcomes.filter(isRemoved)),
		needs,
	};
}

const isRemoved = ({ removedAt }: KeptLabel) => removedAt !== undefined;
const isChosen = (label: KeptLabel) => !isRemoved(label);

const labelsOf = (labels: KeptLabel[]): Label[] =>
	labels.map(({ id, name }) => ({ id, name }));

const byName = (one: Label, other: Label) =>
	one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);
