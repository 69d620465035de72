import type { Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import { refusalOf } from "../chat/refusal-of.ts";

/** Takes one's own message back. null: done. */
export function withdraw(
	{ connection }: Pick<Chat, "connection">,
	conversation: string,
	seq: number,
): Promise<Refusal | null> {
	return refusalOf(connection.ask("message:withdraw", { conversation, seq }));
}
