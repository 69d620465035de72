import type { Sent } from "../protocol/message.ts";
import type { Reply } from "../protocol/refusal.ts";
import { RETRY } from "./connection.ts";
import type { Pending } from "./outbox.ts";

/** Brings files before the messages that name them. */
export interface Carrier {
	/** What becomes of one attempt to send a message with files. `go` sends it. null: it holds up nothing. */
	carry(
		item: Pending,
		go: (item: Pending) => Promise<Reply<Sent>>,
	): Promise<Reply<Sent> | null>;
}

/** They wait until what brings them is loaded, and has put itself in here. */
export function createCarrier(): Carrier {
	return { carry: async () => RETRY };
}
