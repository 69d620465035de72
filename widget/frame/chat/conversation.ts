import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Connection } from "../../../client/connection.ts";
import { createHistory } from "../../../client/history.ts";
import { createTyping, type TypingSign } from "../../../client/typing.ts";
import type {
	ConversationFace,
	Place,
	ReadMarks,
} from "../../../protocol/conversation.ts";
import type { Entry } from "../../../protocol/entry.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/events.ts";
import { headAfter, type Log } from "../../../protocol/log.ts";

export type Relay = Connection<VisitorCommands, VisitorFacts>;

/** One conversation in this window. */
export interface Conversation {
	id: string;
	/** As the relay told it, and what the log says since. */
	face: ReadonlySignal<ConversationFace>;
	log: ReadonlySignal<Log>;
	typing: TypingSign;
	/** The relay told it anew. */
	told(face: ConversationFace): void;
	/** Joins from the cursor: at first, and after every gap of the connection. */
	join(): Promise<boolean>;
	/** A fact came. true: it is new here. */
	hear(entry: Entry): boolean;
	marked(marks: Pick<ReadMarks, "by" | "seq">): void;
	/** Where it stands in the line now; null: it waits no more. */
	placed(place: Place | null): void;
}

const NOBODY = { who: { kind: "agent", name: "" }, typing: false } as const;

export function createConversation(
	first: ConversationFace,
	relay: Relay,
): Conversation {
	const conversation = first.id;
	const told = signal(first);
	const marks = signal({ visitor: 0, agent: 0 });
	const history = createHistory({
		state: relay.state,
		async join(after) {
			const reply = await relay.ask("conversation:join", {
				conversation,
				after,
			});
			if (reply.ok) told.value = reply.data.conversation;
			return reply;
		},
		read: (after) => relay.ask("entries:read", { conversation, after }),
	});
	const typing = createTyping(relay.state, (types) => {
		void relay.ask("typing:tell", { conversation, typing: types });
	});
	const face = computed<ConversationFace>(() => {
		const base = told.value;
		const since = history.log.value.entries.filter(
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
		id: conversation,
		face,
		log: history.log,
		typing,
		told(next) {
			told.value = next;
		},
		join: history.join,
		hear(entry) {
			const isNew = entry.seq > history.log.value.last;
			// Whoever has just spoken, or gone, does not type any more.
			if (entry.author.kind !== "visitor") typing.heard(NOBODY);
			history.apply(entry);
			return isNew;
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
