import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { againAfterMs, pause } from "../../../client/pause.ts";
import type { Entry } from "../../../protocol/entry.ts";
import type { Conversation, Relay } from "./conversation.ts";

/** How many answers the shopper has not seen. */
export function createUnread(
	current: ReadonlySignal<Conversation | null>,
	watched: ReadonlySignal<boolean>,
	relay: Relay,
): ReadonlySignal<number> {
	/** What was told, so that nothing is told twice; a failure is told again on the next connection. */
	const told = signal<{ conversation: string; seq: number } | null>(null);

	const unseen = computed(() => {
		const conversation = current.value;
		if (!conversation) return [];
		const { readByVisitor } = conversation.face.value;
		return conversation.log.value.entries.filter(
			(entry) => entry.seq > readByVisitor && isAnswer(entry),
		);
	});

	effect(() => {
		if (relay.state.value.kind !== "here") {
			told.value = null;
			return;
		}
		const last = unseen.value[unseen.value.length - 1];
		const conversation = current.value;
		if (!watched.value || !last || !conversation) return;
		const { seq } = last;
		const before = told.value;
		if (before?.conversation === conversation.id && before.seq >= seq) return;
		told.value = { conversation: conversation.id, seq };
		void relay
			.ask("read:mark", { conversation: conversation.id, seq })
			.then(async (reply) => {
				if (reply.ok) return conversation.marked({ by: "visitor", seq });
				const ms = againAfterMs(reply.refusal, relay.state.peek());
				if (ms === null) return;
				await pause(ms);
				told.value = null;
			});
	});

	return computed(() => unseen.value.length);
}

function isAnswer(entry: Entry): boolean {
	return (
		entry.kind === "message" &&
		entry.author.kind === "agent" &&
		entry.body !== null
	);
}
