import type { ComponentType } from "preact";
import type { Person, StaffConversation } from "../../protocol/agent.ts";
import type { Action } from "../workspace/part.ts";
import { createSlot } from "../workspace/slot.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Tab } from "./inbox.ts";

/** Signs below a row of the list. */
export const rowMarks = createSlot<ComponentType<{ row: StaffConversation }>>();

/** Signs beside an earlier conversation of a shopper. */
export const earlierMarks =
	createSlot<ComponentType<{ earlier: Person["earlier"][number] }>>();

/** Above the lists. */
export const listHead = createSlot<ComponentType>();

/** Below the rows of a list. */
export const listEnd = createSlot<ComponentType<{ tab: Tab }>>();

/** What can be done with several conversations, in the bar that shows how many are selected. */
export const selectionActs = createSlot<Action>();

/** What may stand in the place of the lists: the first that is for now does, the lists otherwise. */
export const listInstead = createSlot<{
	isFor(workspace: Workspace): boolean;
	List: ComponentType;
}>();

/** Names of tags, of all one's sites, that a search may name. null: they are not read yet. */
export const tagNames =
	createSlot<(workspace: Workspace) => readonly string[] | null>();
