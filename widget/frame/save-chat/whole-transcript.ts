import type { Entry } from "../../../protocol/entry.ts";
import { saidIn } from "../../../ui/said-in.ts";
import type { Transcript } from "../../../ui/transcript.ts";
import type { Chat } from "../chat/chat.ts";

/** The messages of the chat that is shown, from its first one on; null: they could not be read. */
export async function wholeTranscript(
	{
		connection,
		current,
		shopName,
	}: Pick<Chat, "connection" | "current" | "shopName">,
	{ you, locale }: { you: string; locale: string },
): Promise<Transcript | null> {
	const conversation = current.value?.id;
	if (!conversation) return null;
	const entries: Entry[] = [];
	for (;;) {
		const after = entries.at(-1)?.seq ?? 0;
		const reply = await connection.ask("entries:read", { conversation, after });
		if (!reply.ok) return null;
		entries.push(...reply.data.entries);
		if (!reply.data.more || reply.data.entries.length === 0) break;
	}
	const lines = entries.flatMap(({ kind, body, author, at }) =>
		kind === "message" && body
			? [
					{
						name: author.kind === "agent" ? author.name : you,
						at,
						text: saidIn(body),
					},
				]
			: [],
	);
	return { title: shopName.value, lines, locale };
}
