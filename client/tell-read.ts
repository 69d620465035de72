import { effect, signal } from "@preact/signals";
import type { ReadMarks } from "../protocol/conversation.ts";
import type { SharedFacts } from "../protocol/events.ts";
import type { Connection } from "./connection.ts";
import type { Commands, Hearing } from "./conversation.ts";
import { againAfterMs, pause } from "./pause.ts";

/** How far the reader has just read, and where. */
export interface Seen {
	in: Pick<Hearing, "id" | "marked" | "log">;
	seq: number;
}

/**
 * Tells how far the reader has read, each number once; what failed is told again after a while, or on the next
 * connection.
 */
export function tellRead<C extends Commands>(
	connection: Pick<Connection<C, SharedFacts>, "state" | "ask">,
	by: ReadMarks["by"],
	/** The newest entry in sight that was not read before; null: none. As signals say. */
	seen: () => Seen | null,
): () => void {
	const { state, ask } = connection as Connection<Commands, SharedFacts>;
	const told = signal<Seen | null>(null);
	return effect(() => {
		if (state.value.kind !== "here") {
			told.value = null;
			return;
		}
		const now = seen();
		const before = told.value;
		if (!now || (before?.in === now.in && before.seq >= now.seq)) return;
		told.value = now;
		const mark = { conversation: now.in.id, seq: now.seq };
		const entry = entryOf(now);
		void ask("read:mark", mark).then(async (reply) => {
			if (reply.ok) {
				if (entryOf(now) === entry) return now.in.marked({ ...mark, by });
				// A backup was put back meanwhile: that number is of another entry, or of none.
				told.value = null;
				return;
			}
			const ms = againAfterMs(reply.refusal, state.peek());
			if (ms === null) return;
			await pause(ms);
			told.value = null;
		});
	});
}

function entryOf({ in: { log }, seq }: Seen) {
	return log.peek().entries.find((entry) => entry.seq === seq);
}
