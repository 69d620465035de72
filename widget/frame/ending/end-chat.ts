import type { Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import { refusalOf } from "../chat/refusal-of.ts";

/** Ends the current conversation, if there is one. null: done. */
export async function endChat({
	current,
	connection,
}: Pick<Chat, "current" | "connection">): Promise<Refusal | null> {
	const conversation = current.value?.id;
	if (!conversation) return null;
	return refusalOf(connection.ask("conversation:close", { conversation }));
}
