import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Connection } from "../../../client/connection.ts";
import {
	createConversation as createShared,
	type Hearing,
} from "../../../client/conversation.ts";
import type {
	ConversationFace,
	Place,
} from "../../../protocol/conversation.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/events.ts";
import { headAfter } from "../../../protocol/log.ts";

export type Relay = Connection<VisitorCommands, VisitorFacts>;

/** One conversation in this window. */
export interface Conversation extends Hearing {
	/** As the relay told it, and what the log says since. */
	face: ReadonlySignal<ConversationFace>;
	/** The relay told it anew. */
	told(face: ConversationFace): void;
	/** Where it stands in the line now; null: it waits no more. */
	placed(place: Place | null): void;
}

export function createConversation(
	first: ConversationFace,
	relay: Relay,
): Conversation {
	const told = signal(first);
	const marks = signal({ visitor: 0, agent: 0 });
	const shared = createShared<VisitorCommands>({
		id: first.id,
		connection: relay,
		joined(reply) {
			if (reply.ok) told.value = reply.data.conversation;
		},
		endsTyping: ({ author }) => author.kind !== "visitor",
	});
	const face = computed<ConversationFace>(() => {
		const base = told.value;
		const since = shared.log.value.entries.filter(
			({ seq }) => seq > base.lastSeq,
		);
		const head = since.reduce(headAfter<ConversationFace>, base);
		return {
			...head,
			// The fact that says so may come after the entry.
			place: head.state.kind === "waiting" ? head.place : null,
			readByVisitor: Math.max(base.readByVisitor, marks.value.visitor),
			readByAgent: Math.max(base.readByAgent, marks.value.agent),
		};
	});

	return {
		...shared,
		face,
		told(next) {
			told.value = next;
		},
		placed(place) {
			told.value = { ...told.value, place };
		},
		marked({ by, seq }) {
			marks.value = {
				...marks.value,
				[by]: Math.max(marks.value[by], seq),
			};
		},
	};
}
