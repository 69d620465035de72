import { useState } from "preact/hooks";
import type { Label } from "../../protocol/tags.ts";
import type { ToClose } from "../conversation/slots.ts";
import { siteTagsModel } from "../inbox/site-tags.ts";
import { refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { closeWords } from "./form-words.ts";
import { tagOf } from "./make-tag.ts";
import type { Chosen } from "./TagChoice.tsx";
import type { Needed } from "./tag-acts.ts";

/** What is said of conversations that are to be closed. */
export function useClosing(
	{ rows, close }: ToClose,
	needed: Needed,
	hide: () => void,
) {
	const workspace = useWorkspace();
	const [site = "", ...others] = new Set(rows.map((row) => row.site));
	const isOne = others.length === 0;
	const known = useModel(siteTagsModel).of(site);
	const [outcome, setOutcome] = useState<string | null>(null);
	const [tags, setTags] = useState<readonly Label[]>([]);
	const [fault, setFault] = useState(faultOf(needed));
	const areTagged = rows.every((row) => row.tags?.length);

	async function toggle(chosen: Chosen) {
		setFault(null);
		const tag = await tagOf(workspace, site, chosen);
		if (typeof tag === "string") return setFault(tag);
		setTags((all) =>
			all.some(({ id }) => id === tag.id)
				? all.filter(({ id }) => id !== tag.id)
				: [...all, tag],
		);
	}

	async function submit() {
		const wantsOutcome = known?.needs.outcome && known.outcomes.length > 0;
		if (wantsOutcome && !outcome) return setFault(closeWords.wantsOutcome);
		if (known?.needs.tag && !areTagged && tags.length === 0)
			return setFault(closeWords.wantsTag);
		// Several come back by themselves where they are refused.
		if (rows.length > 1) hide();
		const refusal = await close({
			...(outcome && { outcome }),
			...(tags.length > 0 && { tags: tags.map(({ id }) => id) }),
		});
		if (!refusal) hide();
		else if (refusal.code === "required") setFault(faultOf(refusal.field));
		else setFault(refused(refusal));
	}

	return {
		site,
		isOne,
		known,
		outcome,
		tags,
		fault,
		asksTags: needed === "tags" || (known?.needs.tag && !areTagged),
		choose(chosen: string | null) {
			setFault(null);
			setOutcome(chosen);
		},
		toggle,
		submit,
	};
}

function faultOf(needed: Needed): string | null {
	if (needed === null) return null;
	return needed === "outcome" ? closeWords.wantsOutcome : closeWords.wantsTag;
}
