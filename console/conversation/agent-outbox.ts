import type { LocalStore } from "../../client/local-store.ts";
import { createOutbox, type Outbox } from "../../client/outbox.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { sendPending } from "./send-pending.ts";

/** What this agent writes, into whichever conversation: one does not wait for another. */
export function createAgentOutbox(
	store: LocalStore,
	name: string,
	connection: ConsoleConnection,
): Outbox {
	return createOutbox({
		store,
		name,
		queueKeyOf: ({ conversation }) => conversation,
		isMine: () => true,
		ready: () => connection.state.value.kind === "here",
		send: (pending) => sendPending(connection, pending),
	});
}
