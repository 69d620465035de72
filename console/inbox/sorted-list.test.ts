import { expect, test } from "vitest";
import { createSortedList } from "./sorted-list.ts";

interface Thing {
	id: string;
	rank: number;
	isIn: boolean;
}
const thing = (id: string, rank: number, isIn = true): Thing => ({
	id,
	rank,
	isIn,
});
const listOf = (...things: Thing[]) => {
	const list = createSortedList<Thing>(
		({ isIn }) => isIn,
		(a, b) => a.rank - b.rank,
	);
	for (const one of things) list.change(undefined, one);
	list.show();
	return list;
};

test("LS1 a list has what belongs into it, in its order, and those of one place by their ids", () => {
	const list = listOf(
		thing("c", 2),
		thing("b", 1),
		thing("x", 0, false),
		thing("a", 2),
	);
	expect(list.ids.value).toEqual(["b", "a", "c"]);
});

test("LS1 it stays the same list while nothing in it moves, whatever a row says", () => {
	const list = listOf(thing("a", 1), thing("b", 5));
	const { value } = list.ids;
	list.change(thing("a", 1), thing("a", 3));
	list.change(thing("x", 1, false), thing("x", 2, false));
	list.show();
	expect(list.ids.value).toBe(value);
	list.change(thing("a", 3), thing("a", 9));
	list.show();
	expect(list.ids.value).toEqual(["b", "a"]);
});

test("LS1 changes one by one end as all at once", () => {
	let seed = 7;
	const random = (below: number) => {
		seed = (seed * 48_271) % 2_147_483_647;
		return seed % below;
	};
	const list = listOf();
	const now = new Map<string, Thing>();
	for (let turn = 0; turn < 3_000; turn++) {
		const id = `t${random(200)}`;
		const next =
			random(5) === 0 ? undefined : thing(id, random(20), random(3) > 0);
		list.change(now.get(id), next);
		if (next) now.set(id, next);
		else now.delete(id);
		if (random(10) === 0) list.show();
	}
	list.show();
	const expected = [...now.values()]
		.filter(({ isIn }) => isIn)
		.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
		.map(({ id }) => id);
	expect(list.ids.value).toEqual(expected);
});
