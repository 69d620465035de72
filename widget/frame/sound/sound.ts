import { type ReadonlySignal, signal } from "@preact/signals";
import type { Kept } from "../../../client/local-store.ts";

/** At most one tone in this time, in all tabs together. */
export const TONE_EVERY_MS = 10_000;
const MUTED = "muted";

export interface Sound {
	muted: ReadonlySignal<boolean>;
	load(): Promise<void>;
	turn(muted: boolean): void;
	/** Rings once, softly, unless muted or rung just now. */
	ring(): Promise<void>;
}

declare module "../context/context.ts" {
	interface Models {
		sound: Sound;
	}
}

export function createSound(
	kept: Kept,
	name: string,
	// Most chats never ring: the tone is loaded with the first one.
	play: () => Promise<void> = async () => (await import("./tone.ts")).tone(),
): Sound {
	const muted = signal(false);
	let rangAt = Number.NEGATIVE_INFINITY;

	return {
		muted,
		async load() {
			muted.value = (await kept.get(MUTED)) === true;
		},
		turn(next) {
			muted.value = next;
			void (next ? kept.set(MUTED, true) : kept.remove(MUTED));
		},
		async ring() {
			if (muted.value || Date.now() - rangAt < TONE_EVERY_MS) return;
			if (!(await isFirst(name))) return;
			rangAt = Date.now();
			// A tone that cannot be played is no trouble: the badge says the same.
			await play().catch(() => {});
		},
	};
}

/** The tab that gets the lock rings, and keeps the others quiet for as long as one tone counts. */
function isFirst(name: string): Promise<boolean> {
	const locks = globalThis.navigator?.locks;
	if (!locks) return Promise.resolve(true);
	return new Promise((decide) => {
		locks
			.request(`${name} tone`, { ifAvailable: true }, (lock) => {
				decide(lock !== null);
				return lock && new Promise((done) => setTimeout(done, TONE_EVERY_MS));
			})
			.catch(() => decide(true));
	});
}
