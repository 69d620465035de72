import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { createShown } from "./shown.ts";

it("follows the list while nobody points at it", () => {
	const ids = signal<readonly string[]>(["a"]);
	const shown = createShown(ids);
	ids.value = ["b", "a"];
	expect(shown.ids.value).toEqual(["b", "a"]);
	expect(shown.fresh.value).toBe(0);
});

it("keeps every place under the pointer and counts what is new", () => {
	const ids = signal<readonly string[]>(["a", "b"]);
	const shown = createShown(ids);
	shown.hold();
	ids.value = ["c", "b", "d"];
	expect(shown.ids.value).toEqual(["a", "b"]);
	expect(shown.fresh.value).toBe(2);
	shown.release();
	expect(shown.ids.value).toEqual(["c", "b", "d"]);
	expect(shown.fresh.value).toBe(0);
});

it("shows everything at once when the agent asks or acts, and holds on afterwards", () => {
	const ids = signal<readonly string[]>(["a"]);
	const shown = createShown(ids);
	shown.hold();
	ids.value = ["a", "b"];
	shown.settle();
	expect(shown.ids.value).toEqual(["a", "b"]);
	ids.value = ["a", "b", "c"];
	expect(shown.fresh.value).toBe(1);
});

it("has nothing to hold in an empty list", () => {
	const ids = signal<readonly string[]>([]);
	const shown = createShown(ids);
	shown.hold();
	ids.value = ["a"];
	expect(shown.ids.value).toEqual(["a"]);
});
