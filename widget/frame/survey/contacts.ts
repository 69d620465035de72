import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { againAfterMs, pause } from "../../../client/pause.ts";
import { passes, type Refusal } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";

interface Contact {
	/** As far as it is written. */
	text: string;
	state: "writing" | "sending" | "kept" | { refusal: Refusal };
}

/** Where unhappy shoppers can be reached, by what they have answered. It stays on this page until the relay has it. */
export interface Contacts {
	all: ReadonlySignal<Readonly<Record<string, Contact>>>;
	write(ask: string, text: string): void;
	leave(ask: string): void;
}

declare module "../context/context.ts" {
	interface LazyParts {
		contacts: Contacts;
	}
}

/** @param here whether the relay can be asked; what found it gone is said again when it is back */
export function createContacts(
	{ connection }: Pick<Chat, "connection">,
	here: ReadonlySignal<boolean>,
): Contacts {
	const all = signal<Readonly<Record<string, Contact>>>({});

	function put(ask: string, contact: Contact) {
		all.value = { ...all.value, [ask]: contact };
	}

	async function say(ask: string): Promise<void> {
		const said = all.peek()[ask];
		if (said?.state !== "sending") return;
		const contact = said.text.trim();
		const reply = await connection.ask("contact:leave", { ask, contact });
		if (all.peek()[ask] !== said) return;
		if (reply.ok) return put(ask, { ...said, state: "kept" });
		const { refusal } = reply;
		if (!passes(refusal)) return put(ask, { ...said, state: { refusal } });
		const ms = againAfterMs(refusal, connection.state.peek());
		if (ms === null) return;
		await pause(ms);
		await say(ask);
	}

	effect(() => {
		if (here.value) for (const ask of Object.keys(all.peek())) void say(ask);
	});

	return {
		all,
		write: (ask, text) => put(ask, { text, state: "writing" }),
		leave(ask) {
			const { text } = all.value[ask] ?? { text: "" };
			put(ask, { text, state: "sending" });
			void say(ask);
		},
	};
}
