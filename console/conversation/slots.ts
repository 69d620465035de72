import type { ComponentType } from "preact";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Entry } from "../../protocol/entry.ts";
import { createSlot } from "../workspace/slot.ts";
import type { Conversation } from "./conversation.ts";

/** What can be done with a conversation, between taking and closing it. `acted`: the focus may have lost its place. */
export const headActs =
	createSlot<ComponentType<{ conversation: Conversation; acted(): void }>>();

/** Signs beside how a conversation stands. */
export const headMarks =
	createSlot<ComponentType<{ row: StaffConversation }>>();

/** What makes a conversation one's own, in the place of the box for replies. */
export const replyActs =
	createSlot<ComponentType<{ conversation: Conversation; acted(): void }>>();

/** Lines above the box in which one writes. */
export const composerLines =
	createSlot<ComponentType<{ conversation: Conversation }>>();

/** At the end of the head. */
export const headEnd = createSlot<ComponentType>();

/** How the log shows the entries of a part. */
export interface EntryView {
	kinds: readonly Entry["kind"][];
	/** Which of them the log shows. */
	shows(entries: readonly Entry[]): (entry: Entry) => boolean;
	/** What a system message says of it, or a component in its place. */
	says?(entry: Entry): string;
	View?: ComponentType<{ entry: Entry; conversation: string }>;
}

export const entryViews = createSlot<EntryView>();
