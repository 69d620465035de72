import { computed, type ReadonlySignal } from "@preact/signals";
import type { Outbox } from "../../client/outbox.ts";
import { settleLogged } from "../../client/settle-logged.ts";
import type { Conversation } from "./conversation.ts";

/** The opened log settles what it shows. Of what was sent into any other conversation no entry comes here. */
export function settleOpened(
	outbox: Outbox,
	opened: ReadonlySignal<Conversation | null>,
): () => void {
	return settleLogged(
		outbox,
		computed(() => (opened.value ? [opened.value] : [])),
		(conversation, clientId) => {
			if (conversation !== opened.value?.id) outbox.settle(clientId);
		},
	);
}
