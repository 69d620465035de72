import type { Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";

/**
 * Uses the link of a mail: this browser becomes one more of its visitor; null: done.
 */
export async function openLink(
	link: string,
	{ connection, visitor }: Pick<Chat, "connection" | "visitor">,
): Promise<Refusal | null> {
	const token = await visitor.mint();
	const reply = await connection.ask("link:open", { token, link });
	if (reply.ok) {
		// Says hello again, as that visitor.
		connection.close();
		connection.open();
		return null;
	}
	return reply.refusal;
}
