import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRing, RING_EVERY_MS } from "./ring.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** The locks of one browser, for all of its tabs. */
function stubLocks() {
	const held = new Set<string>();
	vi.stubGlobal("navigator", {
		locks: {
			async request(
				name: string,
				_: object,
				work: (lock: object | null) => unknown,
			) {
				if (held.has(name)) return work(null);
				held.add(name);
				await work({});
				held.delete(name);
			},
		},
	});
}

test("at most one tone in its time, however much arrives", async () => {
	const play = vi.fn();
	const ring = createRing("one", play);
	await ring();
	await ring();
	vi.advanceTimersByTime(RING_EVERY_MS - 1);
	await ring();
	expect(play).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(1);
	await ring();
	expect(play).toHaveBeenCalledTimes(2);
});

test("what arrives at once rings once, also where there are no locks", async () => {
	const play = vi.fn();
	const ring = createRing("one", play);
	await Promise.all([ring(), ring(), ring()]);
	expect(play).toHaveBeenCalledTimes(1);
});

test("one tab rings, and those of another name are not kept quiet by it", async () => {
	stubLocks();
	const plays = [vi.fn(), vi.fn(), vi.fn()];
	const [one, other, stranger] = plays;
	const rings = ["two", "two", "three"].map((name, tab) =>
		createRing(name, plays[tab] as () => void),
	);
	await Promise.all(rings.map((ring) => ring()));
	expect(one).toHaveBeenCalledTimes(1);
	expect(other).not.toHaveBeenCalled();
	expect(stranger).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(RING_EVERY_MS);
	await rings[1]?.();
	expect(other).toHaveBeenCalledTimes(1);
});

test("a tab that may not sound keeps no other quiet", async () => {
	stubLocks();
	const silent = vi.fn();
	await createRing("four", silent, () => false)();
	const play = vi.fn();
	await createRing("four", play)();
	expect(silent).not.toHaveBeenCalled();
	expect(play).toHaveBeenCalledTimes(1);
});

test("where locks are refused each tab rings by itself", async () => {
	vi.stubGlobal("navigator", {
		locks: { request: () => Promise.reject(new DOMException("no")) },
	});
	const play = vi.fn();
	await createRing("five", play)();
	expect(play).toHaveBeenCalledTimes(1);
});

test("it rings again after a clock that was set back", async () => {
	const play = vi.fn();
	const ring = createRing("one", play);
	await ring();
	vi.setSystemTime(0);
	vi.advanceTimersByTime(RING_EVERY_MS);
	await ring();
	expect(play).toHaveBeenCalledTimes(2);
});
