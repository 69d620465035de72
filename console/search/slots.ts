import { createSlot } from "../workspace/slot.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Names of tags, of all one's sites, that a search may name. null: they are not read yet. */
export const tagNames =
	createSlot<(workspace: Workspace) => readonly string[] | null>();
