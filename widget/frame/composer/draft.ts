import { type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";

/** What stands in a field. Kept from the first keystroke, so that a reload loses nothing. */
export interface Draft {
	text: ReadonlySignal<string>;
	load(): Promise<void>;
	type(text: string): void;
	/** The shop's page suggests a text; what the shopper wrote wins. */
	suggest(text: string): void;
	/** This text is in the outbox; what was typed meanwhile stays. */
	sent(text: string): void;
}

/** @param key by which the store has it */
export function createDraft(store: LocalStore, key: string): Draft {
	const text = signal("");
	let writing = false;

	/** Writes the newest text whenever the last writing is done, so typing never queues up. */
	async function keep() {
		if (writing) return;
		writing = true;
		for (let done: string | undefined; done !== text.value; ) {
			done = text.value;
			await (done ? store.set(key, done) : store.remove(key));
		}
		writing = false;
	}

	function put(next: string) {
		if (text.value === next) return;
		text.value = next;
		void keep();
	}

	return {
		text,
		type: put,
		async load() {
			const earlier = await store.get<string>(key);
			if (typeof earlier === "string" && !text.value) text.value = earlier;
		},
		suggest(suggested) {
			// Nothing is kept for a text that nobody has typed.
			if (typeof suggested === "string" && !text.value) text.value = suggested;
		},
		sent(gone) {
			if (text.value.startsWith(gone)) put(text.value.slice(gone.length));
		},
	};
}
