import type { Carrier } from "../../client/carrier.ts";
import type { LocalStore } from "../../client/local-store.ts";
import {
	createOutbox,
	type Outbox,
	type Pending,
} from "../../client/outbox.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { sendPending } from "./send-pending.ts";

/** What this agent writes, into whichever conversation: one does not wait for another. */
export function createAgentOutbox(
	store: LocalStore,
	name: string,
	connection: ConsoleConnection,
	carrier: Carrier,
): Outbox {
	const go = (pending: Pending) => sendPending(connection, pending);
	return createOutbox({
		store,
		name,
		queueKeyOf: ({ conversation }) => conversation,
		isMine: () => true,
		ready: () => connection.state.value.kind === "here",
		send: (pending) =>
			pending.files ? carrier.carry(pending, go) : go(pending),
	});
}
