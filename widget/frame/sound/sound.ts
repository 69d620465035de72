import { type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";

const MUTED = "muted";

export interface Sound {
	muted: ReadonlySignal<boolean>;
	load(): Promise<void>;
	turn(muted: boolean): void;
	/** Rings once, softly, unless muted or rung just now in any tab. */
	ring(): Promise<void>;
}

declare module "../context/context.ts" {
	interface Models {
		sound: Sound;
	}
}

export function createSound(
	store: LocalStore,
	name: string,
	loadRing = async () => (await import("./chime.ts")).createChime(name),
): Sound {
	const muted = signal(false);
	let ring: Promise<() => Promise<void>> | undefined;

	return {
		muted,
		async load() {
			muted.value = (await store.get(MUTED)) === true;
		},
		turn(next) {
			muted.value = next;
			void (next ? store.set(MUTED, true) : store.remove(MUTED));
		},
		async ring() {
			if (muted.value) return;
			ring ??= loadRing();
			// A tone that cannot be loaded or played is no trouble: the badge says the same.
			await ring
				.then((now) => now())
				.catch(() => {
					ring = undefined;
				});
		},
	};
}
