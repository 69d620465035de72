// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import type { LocalStore } from "../../../client/local-store.ts";
import { createSound } from "./sound.ts";

function keptIn(facts: Map<string, unknown>): LocalStore {
	return {
		get: async (key: string) => facts.get(key),
		set: async (key: string, value: unknown) => void facts.set(key, value),
		remove: async (key: string) => void facts.delete(key),
	} as LocalStore;
}

test("mute is obeyed at once, and remembered", async () => {
	const facts = new Map<string, unknown>();
	const play = vi.fn(async () => {});
	createSound(keptIn(facts), "two", async () => play).turn(true);
	const later = createSound(keptIn(facts), "two", async () => play);
	await later.load();
	expect(later.muted.value).toBe(true);
	await later.ring();
	expect(play).not.toHaveBeenCalled();
	later.turn(false);
	expect(facts.size).toBe(0);
	await later.ring();
	expect(play).toHaveBeenCalledTimes(1);
});

test("a tone that cannot be loaded, or that the browser forbids, is no trouble, and comes the next time", async () => {
	const play = vi.fn(async () => {});
	play.mockRejectedValueOnce(new DOMException("no", "NotAllowedError"));
	const load = vi.fn(async () => play);
	load.mockRejectedValueOnce(new TypeError("no network"));
	const sound = createSound(keptIn(new Map()), "three", load);
	for (const plays of [0, 1, 2, 3]) {
		await expect(sound.ring()).resolves.toBeUndefined();
		expect(play).toHaveBeenCalledTimes(plays);
	}
	// Loaded once more after each fault, and then no more.
	expect(load).toHaveBeenCalledTimes(3);
});
