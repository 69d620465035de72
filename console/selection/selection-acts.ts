import { signal } from "@preact/signals";
import { closeSeveral } from "../conversation/close-several.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { rowOf } from "../inbox/list-focus.ts";
import { moveInList } from "../inbox/move-in-list.ts";
import { selectionModel, targetsOf } from "../inbox/selection.ts";
import { route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The conversations for which somebody is sought; null: for none. */
export const assigning = signal<readonly string[] | null>(null);

/** The row that has the focus, or else the conversation that is open. */
export function toggleHere(workspace: Workspace) {
	const now = route.peek();
	const id =
		rowOf(document.activeElement) ??
		(now.kind === "conversation" ? now.id : null);
	if (id) workspace.of(selectionModel).toggle(id);
}

/** The first key of a range takes the row along from which it begins. */
export function extendBy(by: 1 | -1) {
	return (workspace: Workspace, event: KeyboardEvent) => {
		const from = rowOf(document.activeElement);
		if (!from) return;
		event.preventDefault();
		const { ids, toggle, extendTo } = workspace.of(selectionModel);
		if (!ids.peek().has(from)) toggle(from);
		moveInList(workspace, by);
		// It may be out of sight, and not in the page yet.
		const to = workspace.of(inboxModel).lists.focus.row.peek();
		if (to) extendTo(to);
	};
}

export function clearSelection(workspace: Workspace) {
	workspace.of(selectionModel).clear();
}

export function hasSelection(workspace: Workspace): boolean {
	return workspace.of(selectionModel).ids.value.size > 0;
}

export function closeSelected(workspace: Workspace) {
	closeSeveral(workspace, targetsOf(workspace));
}

export function askWhom(workspace: Workspace) {
	const ids = targetsOf(workspace);
	if (ids.length > 0) assigning.value = ids;
}
