import type { Rate } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";

/**
 * A limit keeps this many keys at most, 200 bytes each: a stranger with millions of networks must not fill the
 * memory with them. Beyond it the one that was used longest ago is forgotten; the wider budgets still hold.
 */
export const COUNTED_KEYS = 10_000;

/** Counts how much of a rate each key has used. Of one key that is a window of time, from its first use on. */
export interface Counter {
	/** How long to wait until so many more fit; 0: they fit. Counts nothing. */
	waitMs(key: string, points: number): number;
	add(key: string, points: number): void;
	/** What the key has used of its window. */
	used(key: string): number;
	/** How many keys are kept. */
	size(): number;
}

export function createCounter(
	{ points: most, seconds }: Rate,
	clock: Pick<Clock, "ticks">,
): Counter {
	// The one that was used last stands last.
	const windows = new Map<string, { used: number; endsAt: number }>();

	function current(key: string) {
		const now = clock.ticks();
		for (const [first, { endsAt }] of windows) {
			if (endsAt > now) break;
			windows.delete(first);
		}
		const window = windows.get(key);
		return window && window.endsAt > now ? window : undefined;
	}

	return {
		waitMs(key, points) {
			const window = current(key);
			if (!window || window.used + points <= most) return 0;
			return Math.max(1, Math.ceil(window.endsAt - clock.ticks()));
		},
		add(key, points) {
			const window = current(key) ?? {
				used: 0,
				endsAt: clock.ticks() + seconds * 1_000,
			};
			window.used += points;
			windows.delete(key);
			windows.set(key, window);
			if (windows.size <= COUNTED_KEYS) return;
			const [first] = windows.keys();
			if (first !== undefined) windows.delete(first);
		},
		used: (key) => current(key)?.used ?? 0,
		size: () => windows.size,
	};
}
