import { useState } from "preact/hooks";
import { TAGS_OF_CONVERSATION } from "../../protocol/tags.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { actOnSeveral } from "../inbox/act-on-several.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { siteTagsModel } from "../inbox/site-tags.ts";
import { counted, fill } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { pickerWords } from "./form-words.ts";
import { mayMakeTags, tagOf } from "./make-tag.ts";
import { type Chosen, type Has, TagChoice } from "./TagChoice.tsx";

/** Gives tags to conversations of one shop, and takes them. */
export function TagPicker({
	ids,
	hide,
}: {
	ids: readonly string[];
	hide(): void;
}) {
	const workspace = useWorkspace();
	const rows = useRows(ids);
	const model = useModel(siteTagsModel);
	const [fault, setFault] = useState<string | null>(null);
	/** What was chosen, until the relay has said what is so. */
	const [chosen, setChosen] = useState<ReadonlyMap<string, Has>>(new Map());
	const [site = "", ...others] = new Set(rows.map((row) => row.site));
	const known = site && others.length === 0 ? model.of(site) : null;
	const w = pickerWords;

	function has(tag: string): Has {
		const count = rows.filter(({ tags }) => tags?.includes(tag)).length;
		const told = count === 0 ? "none" : count < rows.length ? "some" : "all";
		return chosen.get(tag) ?? told;
	}

	async function toggle(option: Chosen) {
		setFault(null);
		const isGiven = option.kind === "made" || has(option.tag.id) !== "all";
		if (isGiven && rows.some(({ tags }) => isFull(tags)))
			return setFault(fill(w.full, { most: TAGS_OF_CONVERSATION }));
		const tag = await tagOf(workspace, site, option);
		if (typeof tag === "string") return setFault(tag);
		const { id } = tag;
		setChosen((all) => new Map(all).set(id, isGiven ? "all" : "none"));
		const fault = await actOnSeveral(workspace, ids, {
			act: { kind: "tag", ...given(id, isGiven) },
			done: isGiven ? w.tagged : w.untagged,
		});
		setFault(fault?.why ?? null);
		setChosen((all) => new Map([...all].filter(([one]) => one !== id)));
	}

	return (
		<form
			class="keys-sheet"
			onSubmit={(event) => {
				event.preventDefault();
				hide();
			}}
		>
			<h2 id="tags-title">{counted(w.title, ids.length)}</h2>
			{known ? (
				<TagChoice
					known={known}
					mayMake={mayMakeTags(workspace, site)}
					isFirst
					has={has}
					toggle={(option) => void toggle(option)}
				/>
			) : (
				<p>{others.length > 0 ? w.several : w.loading}</p>
			)}
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main">
					{w.done}
				</button>
			</div>
		</form>
	);
}

const isFull = (tags: readonly string[] = []) =>
	tags.length >= TAGS_OF_CONVERSATION;

function given(tag: string, isGiven: boolean) {
	return isGiven ? { add: [tag], remove: [] } : { add: [], remove: [tag] };
}

/** A closed one that was opened by its address stands in no list. */
function useRows(ids: readonly string[]) {
	const { inbox } = useModel(inboxModel);
	const opened = useModel(conversationsModel).opened.value?.head.value;
	return ids.flatMap(
		(id) => inbox.row(id) ?? (opened?.id === id ? opened : []),
	);
}
