import { RETRY } from "../../client/connection.ts";
import type { Pending } from "../../client/outbox.ts";
import type { Sent } from "../../protocol/message.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

/** A session that has ended is no end of the message: it goes when its agent has signed in again. */
export async function sendPending(
	connection: ConsoleConnection,
	{ kind, conversation, clientId, text, files, ...said }: Pending,
): Promise<Reply<Sent>> {
	const draft = { conversation: conversation ?? "", clientId, text, files };
	const { seen, anyway, mentions, whisper, product } = said;
	const reply = await (kind === "note"
		? connection.ask("note:add", { ...draft, mentions, whisper })
		: connection.ask("message:send", { ...draft, seen, anyway, product }));
	return !reply.ok && reply.refusal.code === "signed_out" ? RETRY : reply;
}
