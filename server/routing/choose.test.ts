import { expect, test } from "vitest";
import { chooseAgent } from "./choose.ts";

const agent = (
	person_id: string,
	load: number,
	slots = 3,
	assigned_at = 0,
) => ({
	person_id,
	name: person_id,
	load,
	slots,
	assigned_at,
});

test.each([
	["nobody", [], null, undefined],
	[
		"nobody with a free slot",
		[agent("a", 3), agent("b", 1, 1)],
		null,
		undefined,
	],
	[
		"the smallest share in use",
		[agent("a", 1, 2), agent("b", 2, 6)],
		null,
		"b",
	],
	[
		"the longest without a new one",
		[agent("a", 1, 3, 9), agent("b", 1, 3, 4)],
		null,
		"b",
	],
	["the smallest id", [agent("b", 0), agent("a", 0)], null, "a"],
	[
		"the agent of before, hardly busier",
		[agent("a", 0), agent("b", 1)],
		"b",
		"b",
	],
	[
		"not the agent of before, much busier",
		[agent("a", 0), agent("b", 2)],
		"b",
		"a",
	],
	[
		"not the agent of before, with full hands",
		[agent("a", 1), agent("b", 1, 1)],
		"b",
		"a",
	],
])("CV2 %s is chosen", (_name, candidates, previous, chosen) => {
	expect(chooseAgent(candidates, previous)?.person_id).toBe(chosen);
});
