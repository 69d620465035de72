import { type ReadonlySignal, signal } from "@preact/signals";
import type { Entry } from "../../../protocol/entry.ts";

/** How long a node stands for a screen reader to read it. */
export const READ_MS = 1_500;

/** What has just come live: read aloud once. */
export interface Announced {
	announced: ReadonlySignal<readonly Entry[]>;
	announce(entry: Entry): void;
}

declare module "../context/context.ts" {
	interface Models {
		/** What has just come live: read aloud once. */
		announced: ReadonlySignal<readonly Entry[]>;
	}
}

export function createAnnounced(): Announced {
	const announced = signal<readonly Entry[]>([]);
	return {
		announced,
		announce(entry) {
			announced.value = [...announced.value, entry];
			// Once read it goes, or whoever walks through the page would find every newest message twice.
			setTimeout(() => {
				announced.value = announced.value.slice(1);
			}, READ_MS);
		},
	};
}
