import type { ComponentType } from "preact";
import type { Person, StaffConversation } from "../../protocol/agent.ts";
import { createSlot } from "../workspace/slot.ts";

/** Signs below a row of the list. */
export const rowMarks = createSlot<ComponentType<{ row: StaffConversation }>>();

/** Signs beside an earlier conversation of a shopper. */
export const earlierMarks =
	createSlot<ComponentType<{ earlier: Person["earlier"][number] }>>();
