import { expect, test } from "vitest";
import { createSlot } from "./slot.ts";

test("a slot has what the parts put into it, in their order, and nothing of another slot", () => {
	const marks = createSlot<string>();
	const acts = createSlot<string>();
	const parts = [
		{ fills: [marks.fill("one"), acts.fill("act")] },
		{},
		{ fills: [marks.fill("two")] },
	];
	expect(marks.of(parts)).toEqual(["one", "two"]);
	expect(acts.of(parts)).toEqual(["act"]);
});
