import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { OwnPromise } from "../../../protocol/promise.ts";
import type { Chat } from "../chat/chat.ts";

/** What this visitor was promised. */
export interface Promises {
	/** The newest first. */
	own: ReadonlySignal<readonly OwnPromise[]>;
	/** "Is this done?" Resolves with whether it was kept. */
	confirm(promise: OwnPromise, done: "yes" | "not_yet"): Promise<boolean>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		promises: Promises;
	}
}

interface Needs {
	chat: Pick<Chat, "connection" | "visitor" | "shown" | "wrote">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
}

export function createPromises({ chat, here }: Needs): Promises {
	const { connection, visitor } = chat;
	const own = signal<readonly OwnPromise[]>([]);

	async function read() {
		const reply = await connection.ask("promises:read", {});
		// A relay of before makes none.
		own.value = (reply.ok && reply.data.promises) || [];
	}

	/** Grows with each entry about a promise that a window has. */
	const told = () =>
		chat.shown.value.reduce(
			(sum, { log }) =>
				sum +
				log.value.entries.filter(({ kind }) => kind.startsWith("promise"))
					.length,
			0,
		);
	effect(() => {
		const isSomebody = visitor.token() !== null;
		if (!isSomebody) own.value = [];
		else if (here.value && chat.wrote.value && told() >= 0) void read();
	});

	return {
		own,
		async confirm({ conversation, id: promise }, done) {
			const said = { conversation, promise, done };
			const { ok } = await connection.ask("promise:confirm", said);
			await read();
			return ok;
		},
	};
}
