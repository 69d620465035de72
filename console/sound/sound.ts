import { type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";

/** The bell for new work. Never for a message in a conversation that is already there. */
export interface Sound {
	on: ReadonlySignal<boolean>;
	load(): Promise<void>;
	toggle(): void;
	ring(): void;
	/** Rings for somebody who asks for it. Resolves with what came of it. */
	tryNow(): Promise<"rang" | "off" | "blocked">;
}

const KEY = "sound";

export function createSound({
	store,
	ring,
	tryTone = async () => true,
}: {
	store: Pick<LocalStore, "get" | "set">;
	ring: () => void;
	tryTone?: () => Promise<boolean>;
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
		async tryNow() {
			if (!on.value) return "off";
			return (await tryTone()) ? "rang" : "blocked";
		},
	};
}
