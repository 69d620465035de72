import "./tags.css";
import { effect } from "@preact/signals";
import { closeAsks, entryViews, headMarks } from "../conversation/slots.ts";
import { siteTagsModel } from "../inbox/site-tags.ts";
import {
	earlierMarks,
	rowMarks,
	selectionActs,
	tagNames,
} from "../inbox/slots.ts";
import { plain } from "../words/words.ts";
import { keyOf } from "../workspace/key-of.ts";
import type { Action, Model, Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { TagDialogs } from "./TagDialogs.tsx";
import { EarlierOutcome, HeadTags, RowTags } from "./TagMarks.tsx";
import { askClosing, askTags } from "./tag-acts.ts";
import { tagEntries } from "./tag-entries.ts";
import { tagsWords } from "./words.ts";

const tag: Action & { keys: string } = {
	keys: "T",
	label: tagsWords.key,
	does: askTags,
};

/** They are read with the first list: what a closing asks is known before anybody closes. */
const tagsOfOwnSites: Model<null> = {
	create({ of, sites, onEnd }) {
		const tags = of(siteTagsModel);
		onEnd(
			effect(() => {
				for (const { id } of sites.value) tags.of(id);
			}),
		);
		return null;
	},
};

/** Sorting conversations by tags, and closing them with an outcome. */
export const tagsPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: tagsOfOwnSites,
	Dialog: TagDialogs,
	keys: [keyOf(tag)],
	actions: [tag],
	fills: [
		headMarks.fill(HeadTags),
		rowMarks.fill(RowTags),
		earlierMarks.fill(EarlierOutcome),
		selectionActs.fill(tag),
		entryViews.fill(tagEntries),
		closeAsks.fill(askClosing),
		tagNames.fill(namesIn),
	],
};

function namesIn(workspace: Workspace): readonly string[] | null {
	const tags = workspace.of(siteTagsModel);
	const known = workspace.sites.value.map(({ id }) => tags.of(id));
	if (known.includes(null)) return null;
	return known.flatMap((of) => of?.tags.map(({ name }) => plain(name)) ?? []);
}
