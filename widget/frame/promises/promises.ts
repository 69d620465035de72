import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { tellRead } from "../../../client/tell-read.ts";
import type { OwnPromise } from "../../../protocol/promise.ts";
import type { Chat } from "../chat/chat.ts";
import type { Panel } from "../panel/panel.ts";

/** What this visitor was promised. */
export interface Promises {
	/** The newest first. */
	own: ReadonlySignal<readonly OwnPromise[]>;
	/** "Is this done?" is in sight. */
	seen(promise: OwnPromise): void;
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
	panel: Pick<Panel, "watched">;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
}

export function createPromises({ chat, panel, here }: Needs): Promises {
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

	// What is in sight of it is not mailed.
	tellRead(connection, "visitor", () => {
		if (!panel.watched.value) return null;
		for (const conversation of chat.shown.value) {
			const { readByVisitor } = conversation.face.value;
			const last = conversation.log.value.entries.findLast(({ kind }) =>
				kind.startsWith("promise-"),
			);
			if (last && last.seq > readByVisitor)
				return { in: conversation, seq: last.seq };
		}
		return null;
	});
	const marked = new Set<string>();
	return {
		own,
		seen({ ask }) {
			// A relay of before names none.
			if (!ask || marked.has(ask)) return;
			marked.add(ask);
			void connection.ask("ask:mark", { ask, as: "seen" });
		},
		async confirm({ conversation, id: promise }, done) {
			const said = { conversation, promise, done };
			const { ok } = await connection.ask("promise:confirm", said);
			await read();
			return ok;
		},
	};
}
