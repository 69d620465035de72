import { type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";

/** The bell for new work. Never for a message in a conversation that is already there. */
export interface Sound {
	on: ReadonlySignal<boolean>;
	load(): Promise<void>;
	toggle(): void;
	ring(): void;
}

const KEY = "sound";

export function createSound({
	store,
	ring,
}: {
	store: Pick<LocalStore, "get" | "set">;
	ring: () => void;
}): Sound {
	const on = signal(true);
	return {
		on,
		async load() {
			on.value = (await store.get<boolean>(KEY)) !== false;
		},
		toggle() {
			on.value = !on.value;
			void store.set(KEY, on.value);
		},
		ring() {
			if (on.value) ring();
		},
	};
}
