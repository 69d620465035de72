import { computed, type ReadonlySignal } from "@preact/signals";
import type { ConsoleCommands } from "../protocol/console-events.ts";
import type { ReadMarks } from "../protocol/conversation.ts";
import type { Entry } from "../protocol/entry.ts";
import type { SharedFacts } from "../protocol/events.ts";
import type { Log } from "../protocol/log.ts";
import type { Reply } from "../protocol/refusal.ts";
import type { VisitorCommands } from "../protocol/visitor-events.ts";
import type { Connection, Out } from "./connection.ts";
import { createHistory } from "./history.ts";
import { createTyping, type TypingSign } from "./typing.ts";

/** What either side may say. */
export type Commands = VisitorCommands | ConsoleCommands;

/** One conversation in this window, as a visitor and an agent have it alike. */
export interface Conversation {
	id: string;
	log: ReadonlySignal<Log>;
	/** The client ids of what stands in the log: it is pending no more. */
	logged: ReadonlySignal<ReadonlySet<string | null>>;
	typing: TypingSign;
	/** Joins from the cursor: at first, and after every gap of the connection. false: it was not to be had. */
	join(): Promise<boolean>;
	/** A fact came. true: it is new here. */
	hear(entry: Entry): boolean;
}

/** A conversation that the facts of the connection are for. */
export interface Hearing extends Conversation {
	marked(marks: ReadMarks): void;
}

interface Options<C> {
	id: string;
	connection: Connection<C, SharedFacts>;
	/**
	 * Each answer to a join. `isOther`: of another history than what was told before, which counts no more. The next
	 * answer, from the beginning, was read after every fact that came until then.
	 */
	joined(
		reply: Reply<Out<C, "conversation:join" & keyof C>>,
		isOther: boolean,
	): void;
	/** Whoever is shown typing has just spoken, or gone: they type no more. */
	endsTyping(entry: Entry): boolean;
}

export function createConversation<C extends Commands>({
	id: conversation,
	connection,
	joined,
	endsTyping,
}: Options<C>): Conversation {
	// Both sides say these commands alike; only what a join answers with differs.
	const { state, ask } = connection as Connection<Commands, SharedFacts>;
	const { log, join, apply } = createHistory(
		state,
		(after, isJoin) =>
			ask(isJoin ? "conversation:join" : "entries:read", {
				conversation,
				after,
			}),
		(reply, isJoin, isOther) => {
			if (isJoin) joined(reply as Reply<never>, isOther);
		},
	);
	const typing = createTyping(state, (types) => {
		void ask("typing:tell", { conversation, typing: types });
	});

	return {
		id: conversation,
		log,
		logged: computed(
			() => new Set(log.value.entries.map(({ clientId }) => clientId)),
		),
		typing,
		join,
		hear(entry) {
			const isNew = entry.seq > log.value.last;
			if (endsTyping(entry)) typing.heard(null);
			apply(entry);
			return isNew;
		},
	};
}

/** Takes each fact to the conversation that it is about, and to no other. Each of the functions stops one of them. */
export function hearConversations<C>(
	{ on }: Connection<C, SharedFacts>,
	find: (id: string) => Hearing | undefined,
	/** Something new came: not history. */
	arrived: (entry: Entry) => void,
): (() => void)[] {
	return [
		on("entry:added", ({ conversation, entry }) => {
			if (find(conversation)?.hear(entry)) arrived(entry);
		}),
		on("entries:behind", ({ conversation }) => {
			void find(conversation)?.join();
		}),
		on("read:changed", (marks) => find(marks.conversation)?.marked(marks)),
		on("typing:changed", ({ conversation, who, typing }) =>
			find(conversation)?.typing.heard(typing ? who : null),
		),
	];
}
