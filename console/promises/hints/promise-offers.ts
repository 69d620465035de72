import type { Conversation } from "../../conversation/conversation.ts";
import { createSlot } from "../../workspace/slot.ts";
import type { Workspace } from "../../workspace/workspace.ts";

/** What makes a promise of what is written: opens its line, filled in. */
export type PromiseOffer = (
	workspace: Workspace,
	conversation: Conversation,
	/** The sentence in which it is written. */
	what: string,
) => void;

export const promiseOffers = createSlot<PromiseOffer>();
