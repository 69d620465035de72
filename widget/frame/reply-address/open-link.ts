import type { Refusal } from "../../../protocol/refusal.ts";
import type { Relay } from "../chat/conversation.ts";
import type { Visitor } from "../chat/visitor.ts";

/**
 * Uses the link of a mail: this browser becomes one more of its visitor; null: done.
 */
export async function openLink(
	link: string,
	relay: Relay,
	visitor: Visitor,
): Promise<Refusal | null> {
	const token = await visitor.mint();
	const reply = await relay.ask("link:open", { token, link });
	if (reply.ok) {
		// Says hello again, as that visitor.
		relay.close();
		relay.open();
		return null;
	}
	return reply.refusal;
}
