import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Chat } from "./chat.ts";
import type { Draft } from "./draft.ts";
import type { unpackLog } from "./unpackLog.ts";

/** How a conversation looks, and how it is read aloud. */
export type LogPart = ReturnType<typeof unpackLog>;

/**
 * Loads what shows a conversation, with the first letter that is typed or where somebody has written before.
 * Without it PlainLog shows the texts.
 */
export function createLogPart(
	{ relay, shown, pending, wrote }: Chat,
	draft: Draft,
): ReadonlySignal<LogPart | null> {
	const part = signal<LogPart | null>(null);
	effect(() => {
		const isWanted =
			wrote.value ||
			draft.text.value ||
			shown.value.length ||
			pending.value.length;
		// Each new state of the connection is a new chance.
		if (!relay.state.value || !isWanted || part.peek()) return;
		import("./unpackLog.ts").then(
			({ unpackLog }) => {
				part.value ??= unpackLog();
			},
			() => {},
		);
	});
	return part;
}
