import { effect, type ReadonlySignal } from "@preact/signals";
import type { Outbox } from "../../../client/outbox.ts";
import type { Conversation } from "./conversation.ts";

/**
 * The log shows what was pending here, so it is settled; and what another tab has sent belongs to this window
 * too: it follows there.
 */
export function settleLogged(
	outbox: Outbox,
	shown: ReadonlySignal<readonly Conversation[]>,
	follow: (conversation: string) => void,
): void {
	effect(() => {
		const items = outbox.pending.value;
		const logged = new Set(
			shown.value.flatMap(({ log }) =>
				log.value.entries.map(({ clientId }) => clientId),
			),
		);
		for (const { clientId, state } of items) {
			if (logged.has(clientId)) outbox.settle(clientId);
			else if (state.kind === "sent") follow(state.conversation);
		}
	});
}
