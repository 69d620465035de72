import { effect, type ReadonlySignal } from "@preact/signals";
import type { Conversation } from "./conversation.ts";
import type { Outbox } from "./outbox.ts";

/**
 * What the logs on this screen show is pending no more. What was sent into a conversation without a log here, by
 * this window or another tab, goes to `elsewhere`.
 */
export function settleLogged(
	outbox: Pick<Outbox, "pending" | "settle">,
	shown: ReadonlySignal<readonly Pick<Conversation, "logged">[]>,
	elsewhere: (conversation: string, clientId: string) => void,
): () => void {
	return effect(() => {
		for (const { clientId, state } of outbox.pending.value) {
			if (shown.value.some(({ logged }) => logged.value.has(clientId)))
				outbox.settle(clientId);
			else if (state.kind === "sent") elsewhere(state.conversation, clientId);
		}
	});
}
