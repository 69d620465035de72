import { signal } from "@preact/signals";
import { targetsOf } from "../inbox/selection.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The conversation whose visitor is to be blocked; null: nobody asks. */
export const blocking = signal<string | null>(null);

export function askBlock(workspace: Workspace) {
	const [id] = targetsOf(workspace);
	if (id) blocking.value = id;
}
