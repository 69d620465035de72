import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Chat } from "../chat/chat.ts";
import type { Draft } from "../composer/draft.ts";
import type { unpackLog } from "./load-log.ts";
import type { WithdrawButton } from "./WithdrawButton.tsx";

/** How a conversation looks, and how it is read aloud. */
export type LogPart = ReturnType<typeof unpackLog>;

declare module "../context/context.ts" {
	interface Models {
		/** What shows a conversation; null: it is not loaded yet. */
		logPart: ReadonlySignal<LogPart | null>;
	}
	interface LazyParts {
		WithdrawButton: typeof WithdrawButton;
	}
}

const loadLog = () => import("./load-log.ts");

/**
 * Loads what shows a conversation, with the first letter that is typed or where somebody has written before.
 * Without it PlainLog shows the texts.
 */
export function createLogPart(
	{
		connection,
		shown,
		pending,
		wrote,
	}: Pick<Chat, "connection" | "shown" | "pending" | "wrote">,
	draft: Pick<Draft, "text">,
	load: () => Promise<{ unpackLog: typeof unpackLog }> = loadLog,
): ReadonlySignal<LogPart | null> {
	const part = signal<LogPart | null>(null);
	effect(() => {
		// Each letter and each new state of the connection is a new chance, so both are always read.
		const isTyped = draft.text.value !== "";
		const isWanted =
			isTyped || wrote.value || shown.value.length || pending.value.length;
		if (!connection.state.value || !isWanted || part.peek()) return;
		load()
			.then(({ unpackLog }) => {
				part.value ??= unpackLog();
			})
			.catch(() => {});
	});
	return part;
}
