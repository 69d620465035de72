import type { Part } from "./part.ts";
import type { Workspace } from "./workspace.ts";

/** The parts that this person can use. */
export function partsFor(workspace: Workspace): readonly Part[] {
	return workspace.parts.filter(({ isFor }) => isFor?.(workspace) ?? true);
}
