import { effect, type ReadonlySignal, signal } from "@preact/signals";

const TICK_MS = 5_000;

declare module "../context/context.ts" {
	interface Models {
		/** The relay's time, moving while somebody looks: what may still be withdrawn or rated follows it. */
		now: ReadonlySignal<number>;
	}
}

/** The relay's time, moving while somebody looks: what may still be withdrawn or rated follows it. */
export function createClock(
	nowMs: () => number,
	seen: ReadonlySignal<boolean>,
): ReadonlySignal<number> {
	const now = signal(nowMs());
	effect(() => {
		if (!seen.value) return;
		now.value = nowMs();
		const ticking = setInterval(() => {
			now.value = nowMs();
		}, TICK_MS);
		return () => clearInterval(ticking);
	});
	return now;
}
