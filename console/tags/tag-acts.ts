import { signal } from "@preact/signals";
import type { CloseAsk, ToClose } from "../conversation/slots.ts";
import { targetsOf } from "../inbox/selection.ts";
import { siteTagsModel } from "../inbox/site-tags.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What is to be tagged; null: nobody asks with what. */
export const tagging = signal<readonly string[] | null>(null);

/** What is to be closed, and why the relay has not closed it without more said; null: nobody is asked. */
export const closing = signal<(ToClose & { needed: Needed }) | null>(null);

/** What the relay has missed; null: nothing was sent yet. */
export type Needed = "outcome" | "tags" | null;

export function askTags(workspace: Workspace) {
	const ids = targetsOf(workspace);
	if (ids.length > 0) tagging.value = ids;
}

/** Asks where something can be chosen or has to be said; a shop without outcomes closes at once. */
export const askClosing: CloseAsk = (workspace, toClose, refusal) => {
	const needed = refusal?.code === "required" ? refusal.field : null;
	const model = workspace.of(siteTagsModel);
	const asks = toClose.rows.some((row) => {
		const known = model.of(row.site);
		return (
			known &&
			(known.outcomes.length > 0 || (known.needs.tag && !row.tags?.length))
		);
	});
	if (needed || asks) closing.value = { ...toClose, needed };
	return Boolean(needed || asks);
};
