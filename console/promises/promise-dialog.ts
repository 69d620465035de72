import { type Signal, signal } from "@preact/signals";
import type { Conversation } from "../conversation/conversation.ts";
import type { Model } from "../workspace/part.ts";

/** To whom something is promised, and what was written of it already. It stays with them, whatever is opened beside. */
interface Promising {
	conversation: Conversation;
	what: string;
}

/** The dialog that is open; null: none is. */
export const promiseDialogModel: Model<Signal<Promising | null>> = {
	create: () => signal(null),
};
