import { type Signal, signal } from "@preact/signals";
import type { Conversation } from "../conversation/conversation.ts";
import type { Model } from "../workspace/part.ts";

/** To whom something is promised: its dialog is open; null: it is not. It stays with it, whatever is opened beside. */
export const promiseDialogModel: Model<Signal<Conversation | null>> = {
	create: () => signal(null),
};
