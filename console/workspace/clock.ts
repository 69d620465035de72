import { effect, type ReadonlySignal, signal } from "@preact/signals";

/** The relay's time as a signal, for whatever shows how long ago something was; at once when it becomes known. */
export interface Clock {
	now: ReadonlySignal<number>;
	stop(): void;
}

const TICK_MS = 1_000;

export function createClock(read: () => number): Clock {
	const now = signal(read());
	const stop = effect(() => {
		now.value = read();
	});
	const tick = setInterval(() => {
		// Nobody sees it move in a hidden tab, and every tick would render each waiting row.
		if (document.visibilityState !== "hidden") now.value = read();
	}, TICK_MS);
	return {
		now,
		stop() {
			stop();
			clearInterval(tick);
		},
	};
}
