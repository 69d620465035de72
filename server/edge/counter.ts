import type { Rate } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";

/**
 * A limit keeps this many keys at most, 200 bytes each: a stranger with millions of networks must not fill the
 * memory with them. Beyond it the one whose window ends first is forgotten; the wider budgets still hold.
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
	// In the order in which they began, which is that in which they end.
	const windows = new Map<string, { used: number; endsAt: number }>();

	function current(key: string) {
		const now = clock.ticks();
		for (const [oldest, { endsAt }] of windows) {
			if (endsAt > now) break;
			windows.delete(oldest);
		}
		return windows.get(key);
	}

	return {
		waitMs(key, points) {
			const window = current(key);
			if (!window || window.used + points <= most) return 0;
			return Math.max(1, Math.ceil(window.endsAt - clock.ticks()));
		},
		add(key, points) {
			const window = current(key);
			if (window) {
				window.used += points;
				return;
			}
			if (windows.size >= COUNTED_KEYS) {
				const [first] = windows.keys();
				if (first !== undefined) windows.delete(first);
			}
			windows.set(key, {
				used: points,
				endsAt: clock.ticks() + seconds * 1_000,
			});
		},
		used: (key) => current(key)?.used ?? 0,
		size: () => windows.size,
	};
}
