import type { Action } from "./part.ts";
import { partsFor } from "./parts-for.ts";
import type { Workspace } from "./workspace.ts";

/** Everything that has a name and does something for this person now, in the order of the parts. */
export function actionsOf(workspace: Workspace): readonly Action[] {
	return partsFor(workspace)
		.flatMap(({ actions = [] }) => actions)
		.filter(({ isFor }) => isFor?.(workspace) ?? true);
}
