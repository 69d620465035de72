import type { Pending } from "../../client/outbox.ts";
import type { PublicConversation } from "../../protocol/conversation.ts";
import type { Entry } from "../../protocol/entry.ts";
import { headAfter } from "../../protocol/log.ts";
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

/**
 * The head as a widget of protocol 3 makes it of what it was told: there `assigned` names who is there. Today's models,
 * which the rig has for it, take it for a line of an old log.
 */
export function formerFace(
	face: PublicConversation,
	entries: readonly Entry[],
): PublicConversation {
	return entries.reduce(
		(head, entry) =>
			headAfter(
				head,
				entry.kind === "assigned" ? { ...entry, audience: "staff" } : entry,
			),
		face,
	);
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
