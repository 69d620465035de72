import { effect, type ReadonlySignal } from "@preact/signals";
import type { Outbox } from "../../client/outbox.ts";
import type { Conversation } from "./conversation.ts";

/** What was sent into a conversation whose log is not on the screen: no entry will settle it. */
export function settleElsewhere(
	outbox: Outbox,
	opened: ReadonlySignal<Conversation | null>,
): () => void {
	return effect(() => {
		for (const { state, conversation, clientId } of outbox.pending.value)
			if (state.kind === "sent" && conversation !== opened.value?.id)
				outbox.settle(clientId);
	});
}
