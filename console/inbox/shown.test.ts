import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createHolding } from "./holding.ts";
import { createShown, HOLD_MS } from "./shown.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listOf(...first: string[]) {
	const ids = signal<readonly string[]>(first);
	const holding = createHolding();
	return { ids, holding, shown: createShown(ids, holding.held) };
}

it("follows the list while nobody points at it", () => {
	const { ids, shown } = listOf("a");
	ids.value = ["b", "a"];
	expect(shown.ids.value).toEqual(["b", "a"]);
	expect(shown.fresh.value).toBe(0);
});

it("AT13 keeps every place under a moving pointer and counts what is new", () => {
	const { ids, holding, shown } = listOf("a", "b");
	holding.moved();
	ids.value = ["c", "b", "d"];
	expect(shown.ids.value).toEqual(["a", "b"]);
	expect(shown.fresh.value).toBe(2);
	holding.left();
	expect(shown.ids.value).toEqual(["c", "b", "d"]);
	expect(shown.fresh.value).toBe(0);
});

it("AT13 keeps nothing back for longer than its time, however much the pointer moves", () => {
	const { ids, holding, shown } = listOf("a");
	holding.moved();
	ids.value = ["b", "a"];
	vi.advanceTimersByTime(HOLD_MS - 1);
	holding.moved();
	expect(shown.ids.value).toEqual(["a"]);
	vi.advanceTimersByTime(1);
	expect(shown.ids.value).toEqual(["b", "a"]);
	ids.value = ["c", "b", "a"];
	expect(shown.fresh.value).toBe(1);
});

it("AT13 a pointer that rests in the list holds nothing", () => {
	const { ids, holding, shown } = listOf("a");
	holding.moved();
	vi.advanceTimersByTime(HOLD_MS);
	ids.value = ["b", "a"];
	expect(shown.ids.value).toEqual(["b", "a"]);
});

it("AT13 shows what rings at once, and moves nothing for it but what may stand below", () => {
	const { ids, holding, shown } = listOf("a", "left");
	holding.moved();
	ids.value = ["rings", "a", "quiet", "left"];
	shown.admit("rings", (other) => other === "left");
	expect(shown.ids.value).toEqual(["a", "rings", "left"]);
	expect(shown.fresh.value).toBe(1);
	shown.admit("rings", () => true);
	shown.admit("elsewhere", () => true);
	expect(shown.ids.value).toEqual(["a", "rings", "left"]);
});

it("shows everything at once when the agent asks or acts, and holds on afterwards", () => {
	const { ids, holding, shown } = listOf("a");
	holding.moved();
	ids.value = ["a", "b"];
	shown.settle();
	expect(shown.ids.value).toEqual(["a", "b"]);
	ids.value = ["a", "b", "c"];
	expect(shown.fresh.value).toBe(1);
});

it("has nothing to hold in an empty list", () => {
	const { ids, holding, shown } = listOf();
	holding.moved();
	ids.value = ["a"];
	expect(shown.ids.value).toEqual(["a"]);
});
