import type { Kept } from "../../client/local-store.ts";
import { createOutbox, type Outbox } from "../../client/outbox.ts";
import type { Relay } from "../workspace/relay.ts";
import { sendPending } from "./send-pending.ts";

/** What this agent writes, into whichever conversation: one does not wait for another. */
export function createAgentOutbox(
	kept: Kept,
	name: string,
	relay: Relay,
): Outbox {
	return createOutbox({
		kept,
		name,
		laneOf: ({ conversation }) => conversation,
		isMine: () => true,
		ready: () => relay.state.value.kind === "here",
		send: (pending) => sendPending(relay, pending),
	});
}
