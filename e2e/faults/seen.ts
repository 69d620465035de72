import type { Pending } from "../../client/outbox.ts";
import type { PublicConversation } from "../../protocol/conversation.ts";
import type { Entry } from "../../protocol/entry.ts";
import type { Head, PendingSeen, SeenEntry } from "./account.ts";

/** A window's list as lines that can be compared with the database. */
export function seenEntries(entries: readonly Entry[]): SeenEntry[] {
	return entries.map(({ seq, kind, clientId, body }) => ({
		seq,
		kind,
		clientId,
		text:
			(kind === "message" || kind === "note") && body
				? (body as { text: string }).text
				: null,
	}));
}

export function seenPending(
	window: string,
	pending: readonly Pending[],
): PendingSeen[] {
	return pending.map(({ clientId, state }) => ({
		window,
		clientId,
		state: state.kind,
	}));
}

export function faceLine(
	face: Pick<
		PublicConversation,
		"state" | "agent" | "readByVisitor" | "readByAgent"
	>,
): Head {
	return {
		state: face.state.kind,
		agent: face.agent?.name ?? null,
		readByVisitor: face.readByVisitor,
		readByAgent: face.readByAgent,
	};
}
