import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Connection } from "../../../client/connection.ts";
import {
	createConversation as createShared,
	type Hearing,
} from "../../../client/conversation.ts";
import type {
	PublicConversation,
	QueuePosition,
} from "../../../protocol/conversation.ts";
import { headAfter } from "../../../protocol/log.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/visitor-events.ts";

export type VisitorConnection = Connection<VisitorCommands, VisitorFacts>;

/** One conversation in this window. */
export interface Conversation extends Hearing {
	/** As the relay told it, and what the log says since. */
	face: ReadonlySignal<PublicConversation>;
	/** The relay told it anew. */
	told(face: PublicConversation): void;
	/** Where it stands in the line now; null: it waits no more. */
	placed(place: QueuePosition | null): void;
}

export function createConversation(
	first: PublicConversation,
	connection: VisitorConnection,
): Conversation {
	const told = signal(first);
	const shared = createShared<VisitorCommands>({
		id: first.id,
		connection,
		joined(reply, isOther) {
			if (reply.ok) tell(reply.data.conversation, isOther);
		},
		endsTyping: ({ author }) => author.kind !== "visitor",
	});
	const face = computed<PublicConversation>(() => {
		const base = told.value;
		const since = shared.log.value.entries.filter(
			({ seq }) => seq > base.lastSeq,
		);
		const head = since.reduce(headAfter<PublicConversation>, base);
		const last = since.findLast(({ kind }) => kind === "message");
		// It goes on until a person has written; the fact that says so may come after the entry.
		const isOver =
			head.state.kind === "closed" ||
			(head.state.kind === "open" && last?.author.kind === "agent");
		return { ...head, place: isOver ? null : head.place };
	});

	/** Marks only grow, within one history: what was said of them may be older than what is known here. */
	function tell(next: PublicConversation, isOther = false) {
		const { readByVisitor, readByAgent } = isOther ? next : told.value;
		told.value = {
			...next,
			readByVisitor: Math.max(readByVisitor, next.readByVisitor),
			readByAgent: Math.max(readByAgent, next.readByAgent),
		};
	}

	return {
		...shared,
		face,
		told: (face) => tell(face),
		placed(place) {
			told.value = { ...told.value, place };
		},
		marked({ by, seq }) {
			const mark = by === "agent" ? "readByAgent" : "readByVisitor";
			tell({ ...told.value, [mark]: seq });
		},
	};
}
