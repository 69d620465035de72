import { signal } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { CloseAsk, ToClose } from "../conversation/slots.ts";
import { targetsOf } from "../inbox/selection.ts";
import { siteTagsModel } from "../inbox/site-tags.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What is to be tagged; null: nobody asks with what. */
export const tagging = signal<readonly string[] | null>(null);

/** What is to be closed, and why the relay has not closed it without more said; null: nobody is asked. */
export const closing = signal<{
	toClose: ToClose;
	needed: Needed;
} | null>(null);

/** What the relay has missed; null: nothing was sent yet. */
export type Needed = "outcome" | "tags" | null;

export function askTags(workspace: Workspace) {
	const ids = targetsOf(workspace);
	if (ids.length > 0) tagging.value = ids;
}

/** Asks where something can be chosen or has to be said; a shop without outcomes closes at once. */
export const askClosing: CloseAsk = (workspace, toClose, refusal) => {
	const rows = toClose.rows();
	const [site = "", ...others] = new Set(rows.map((row) => row.site));
	// Shops have outcomes of their own: of several at once nothing can be asked.
	if (others.length > 0) return false;
	const known = site && workspace.of(siteTagsModel).of(site);
	const needed = refusal?.code === "required" ? refusal.field : null;
	const asks =
		needed ||
		(known &&
			(known.outcomes.length > 0 || (known.needs.tag && !allTagged(rows))));
	if (asks) closing.value = { toClose, needed };
	return Boolean(asks);
};

export function allTagged(rows: readonly Pick<StaffConversation, "tags">[]) {
	return rows.every(({ tags }) => tags?.length);
}
