// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Kept } from "../../../client/local-store.ts";
import { createSound, TONE_EVERY_MS } from "./sound.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keptIn(facts: Map<string, unknown>): Kept {
	return {
		get: async (key: string) => facts.get(key),
		set: async (key: string, value: unknown) => void facts.set(key, value),
		remove: async (key: string) => void facts.delete(key),
	} as Kept;
}

test("at most one tone in its time", async () => {
	const play = vi.fn(async () => {});
	const sound = createSound(keptIn(new Map()), "one", play);
	await sound.ring();
	await sound.ring();
	vi.advanceTimersByTime(TONE_EVERY_MS - 1);
	await sound.ring();
	expect(play).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(1);
	await sound.ring();
	expect(play).toHaveBeenCalledTimes(2);
});

test("mute is obeyed at once, and remembered", async () => {
	const facts = new Map<string, unknown>();
	const play = vi.fn(async () => {});
	createSound(keptIn(facts), "two", play).turn(true);
	const later = createSound(keptIn(facts), "two", play);
	await later.load();
	expect(later.muted.value).toBe(true);
	await later.ring();
	expect(play).not.toHaveBeenCalled();
	later.turn(false);
	expect(facts.size).toBe(0);
	await later.ring();
	expect(play).toHaveBeenCalledTimes(1);
});

test("a tone that the browser forbids is no trouble", async () => {
	const sound = createSound(keptIn(new Map()), "three", async () => {
		throw new DOMException("not allowed", "NotAllowedError");
	});
	await expect(sound.ring()).resolves.toBeUndefined();
});
