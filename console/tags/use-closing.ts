import { useState } from "preact/hooks";
import type { Label } from "../../protocol/tags.ts";
import type { ToClose } from "../conversation/slots.ts";
import { siteTagsModel } from "../inbox/site-tags.ts";
import { refused } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { closeWords } from "./form-words.ts";
import { tagOf } from "./make-tag.ts";
import type { Chosen } from "./TagChoice.tsx";
import { allTagged, type Needed } from "./tag-acts.ts";

/** What is said of what is to be closed: one conversation, or several of one shop. */
export function useClosing(toClose: ToClose, needed: Needed, hide: () => void) {
	const workspace = useWorkspace();
	const rows = toClose.rows();
	const [row] = rows;
	const known = useModel(siteTagsModel).of(row?.site ?? "");
	const [outcome, setOutcome] = useState<string | null>(null);
	const [tags, setTags] = useState<readonly Label[]>([]);
	const [fault, setFault] = useState(faultOf(needed));
	const isTagged = allTagged(rows);

	async function toggle(chosen: Chosen) {
		setFault(null);
		const tag = await tagOf(workspace, row?.site ?? "", chosen);
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
		if (known?.needs.tag && !isTagged && tags.length === 0)
			return setFault(closeWords.wantsTag);
		const refusal = await toClose.close({
			...(outcome && { outcome }),
			...(tags.length > 0 && { tags: tags.map(({ id }) => id) }),
		});
		if (!refusal) hide();
		else if (refusal.code === "required") setFault(faultOf(refusal.field));
		else setFault(refused(refusal));
	}

	return {
		rows,
		row,
		known,
		outcome,
		tags,
		fault,
		asksTags: needed === "tags" || (known?.needs.tag && !isTagged),
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
