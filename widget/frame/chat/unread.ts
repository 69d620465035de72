import { computed, type ReadonlySignal } from "@preact/signals";
import { tellRead } from "../../../client/tell-read.ts";
import type { Entry } from "../../../protocol/entry.ts";
import type { Conversation, VisitorConnection } from "./conversation.ts";

type Answer = Extract<Entry, { kind: "message" }> & {
	author: { kind: "agent" };
	body: object;
};

/** How many answers the shopper has not seen. */
export function createUnread(
	current: ReadonlySignal<Conversation | null>,
	watched: ReadonlySignal<boolean>,
	connection: VisitorConnection,
): ReadonlySignal<number> {
	const unseen = computed(() => {
		const conversation = current.value;
		if (!conversation) return [];
		const { readByVisitor } = conversation.face.value;
		return conversation.log.value.entries.filter(
			(entry) => entry.seq > readByVisitor && isAnswer(entry),
		);
	});

	tellRead(connection, "visitor", () => {
		const last = unseen.value[unseen.value.length - 1];
		return watched.value && last && current.value
			? { in: current.value, seq: last.seq }
			: null;
	});

	return computed(() => unseen.value.length);
}

/** A word of a person at the shop: no note, and no line of the system's. */
export function isAnswer(entry: Entry): entry is Answer {
	return (
		entry.kind === "message" &&
		entry.author.kind === "agent" &&
		entry.body !== null
	);
}
