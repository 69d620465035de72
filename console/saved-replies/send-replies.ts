import { passes, type Refusal } from "../../protocol/refusal.ts";
import type {
	RepliesImported,
	ReplyDraft,
} from "../../protocol/saved-reply.ts";
import {
	REPLIES_IMPORTED,
	REPLIES_IMPORTED_BYTES,
} from "../../protocol/saved-reply-limits.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The pause before a part is said again, where the relay names none. */
const AGAIN_MS = 1_000;

/**
 * Sends replies in parts, each again until it is answered: a part that was taken already changes nothing.
 * @param done how many of them are with the relay
 * @param wait resolves after so many milliseconds
 * @returns null, or why it went no further
 */
export async function sendReplies(
	{ connection }: Pick<Workspace, "connection">,
	{ replies, ...whose }: RepliesImported,
	done: (count: number) => void,
	wait: (ms: number) => Promise<void>,
): Promise<Refusal | null> {
	let sent = 0;
	for (const part of partsOf(replies)) {
		for (;;) {
			const said = { ...whose, replies: part };
			const reply = await connection.ask("saved-replies:import", said);
			if (reply.ok) break;
			const { refusal } = reply;
			if (!passes(refusal)) return refusal;
			await wait(
				refusal.code === "slow_down" ? refusal.retryAfterMs : AGAIN_MS,
			);
		}
		sent += part.length;
		done(sent);
	}
	return null;
}

function* partsOf(replies: readonly ReplyDraft[]): Generator<ReplyDraft[]> {
	const encoder = new TextEncoder();
	let part: ReplyDraft[] = [];
	let bytes = 0;
	for (const reply of replies) {
		const size = encoder.encode(JSON.stringify(reply)).length;
		const isFull =
			part.length === REPLIES_IMPORTED || bytes + size > REPLIES_IMPORTED_BYTES;
		if (isFull && part.length > 0) {
			yield part;
			part = [];
			bytes = 0;
		}
		part.push(reply);
		bytes += size;
	}
	if (part.length > 0) yield part;
}
