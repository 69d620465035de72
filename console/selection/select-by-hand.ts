import { rowOf } from "../inbox/list-focus.ts";
import { selectionModel } from "../inbox/selection.ts";
import type { Model } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Shift and a click select as far as that row, where it would otherwise open a window. */
export const selectByHand: Model<null> = {
	create(workspace) {
		const hear = (event: MouseEvent) => clicked(workspace, event);
		document.addEventListener("click", hear, true);
		workspace.onEnd(() => document.removeEventListener("click", hear, true));
		return null;
	},
};

function clicked(workspace: Workspace, event: MouseEvent) {
	if (!event.shiftKey) return;
	const id = rowOf(event.target);
	if (!id) return;
	event.preventDefault();
	event.stopPropagation();
	workspace.of(selectionModel).extendTo(id);
}
