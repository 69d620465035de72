import { expect, test } from "vitest";
import { BULK_MOST } from "../../protocol/limits.ts";
import { createSelection } from "./selection.ts";

const LIST = ["a", "b", "c", "d"];

test("SO10 a range goes from the one that was selected last, either way, and keeps the others", () => {
	const { ids, toggle, extendTo, clear } = createSelection(() => LIST);
	toggle("b");
	extendTo("d");
	expect([...ids.value]).toEqual(["b", "c", "d"]);
	extendTo("a");
	expect([...ids.value].sort()).toEqual(LIST);
	toggle("c");
	expect(ids.value.has("c")).toBe(false);
	clear(["a"]);
	expect([...ids.value].sort()).toEqual(["b", "d"]);
	clear();
	expect(ids.value.size).toBe(0);
});

test("SO10 one that is not in the list is selected alone, and no more than the relay takes", () => {
	const many = Array.from({ length: BULK_MOST + 5 }, (_, at) => `${at}`);
	const { ids, isFull, toggle, extendTo } = createSelection(() => many);
	toggle("elsewhere");
	extendTo("3");
	expect([...ids.value]).toEqual(["elsewhere", "3"]);
	extendTo(`${BULK_MOST + 4}`);
	expect(ids.value.size).toBe(BULK_MOST);
	expect(isFull.value).toBe(true);
});
