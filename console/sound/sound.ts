import { type ReadonlySignal, signal } from "@preact/signals";
import type { Kept } from "../../client/local-store.ts";

/** The bell for new work. Never for a message in a conversation that is already there. */
export interface Sound {
	on: ReadonlySignal<boolean>;
	load(): Promise<void>;
	toggle(): void;
	ring(): void;
}

export const RING_EVERY_MS = 10_000;
const KEY = "sound";

export function createSound({
	kept,
	now,
	play,
}: {
	kept: Pick<Kept, "get" | "set">;
	now: () => number;
	play: () => void;
}): Sound {
	const on = signal(true);
	let rungAt = Number.NEGATIVE_INFINITY;
	return {
		on,
		async load() {
			on.value = (await kept.get<boolean>(KEY)) !== false;
		},
		toggle() {
			on.value = !on.value;
			void kept.set(KEY, on.value);
		},
		ring() {
			if (!on.value || now() - rungAt < RING_EVERY_MS) return;
			rungAt = now();
			play();
		},
	};
}
