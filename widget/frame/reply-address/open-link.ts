import type { Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";

/**
 * Uses the link of a mail: this browser becomes one more of its visitor; null: done.
 */
export async function openLink(
	link: string,
	{ connection: relay, visitor }: Pick<Chat, "connection" | "visitor">,
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
