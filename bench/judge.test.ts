import { expect, test } from "vitest";
import type { Figure } from "./figure.ts";
import { judge, type Target, verdictOf } from "./judge.ts";

const row = (over: Partial<Target> = {}): Target => ({
	part: "load",
	name: "CPU",
	unit: "ratio",
	bound: "most",
	step: 5,
	must: 3,
	aim: 2,
	since: "2026-11-29",
	...over,
});
const figure = (over: Partial<Figure> = {}): Figure => ({
	name: "CPU",
	value: 4.5,
	unit: "ratio",
	...over,
});
const LOAD = { parts: ["load"], quick: false, named: true };
const QUICK = { ...LOAD, quick: true };
const NOTHING = new Set<string>();

test.each<[string, Partial<Target>, number, boolean, number | null]>([
	["within the step, away from the end", {}, 4.5, false, 1.5],
	["at the step", {}, 5, false, 5 / 3],
	["above the step", {}, 5.1, true, 1.7],
	["within the end", {}, 1.5, false, 0.5],
	["enough", { bound: "least", step: 0.25, must: 0.5 }, 0.25, false, 2],
	["too little", { bound: "least", step: 0.25, must: 0.5 }, 0.2, true, 2.5],
	["nothing is asked", { step: null, must: null }, 99, false, null],
	["nothing at all is allowed", { step: 0, must: 0 }, 0, false, 0],
])("a figure is judged: %s", (_what, over, value, isMissed, distance) => {
	const verdict = verdictOf(row(over), figure({ value }));
	expect(verdict.isMissed).toBe(isMissed);
	if (distance === null) expect(verdict.distance).toBe(null);
	else expect(verdict.distance).toBeCloseTo(distance);
});

test.each<[string, Target[], Figure[], typeof LOAD, Set<string>, string[]]>([
	["it is measured and has a row", [row()], [figure()], LOAD, NOTHING, []],
	[
		"a row of this part was not measured",
		[row()],
		[],
		LOAD,
		new Set(["CPU"]),
		["CPU: was not measured"],
	],
	[
		"it could not be measured, and says why",
		[row()],
		[figure({ value: Number.NaN, unmeasured: "no round counts" })],
		LOAD,
		new Set(["CPU"]),
		["CPU: no round counts"],
	],
	[
		"a figure has no row",
		[row()],
		[figure(), figure({ name: "more" })],
		LOAD,
		NOTHING,
		["more: targets.json has no such row"],
	],
	[
		"a row of another part was measured once",
		[row(), row({ part: "fill", name: "join" })],
		[figure()],
		LOAD,
		new Set(["join"]),
		[],
	],
	[
		"a short run leaves out what takes long",
		[row({ quick: true }), row({ name: "memory" })],
		[figure()],
		QUICK,
		new Set(["memory"]),
		[],
	],
	[
		"it is measured before it exists",
		[row({ since: null })],
		[figure()],
		LOAD,
		NOTHING,
		["CPU: targets.json says no `since`"],
	],
	["it does not exist yet", [row({ since: null })], [], LOAD, NOTHING, []],
	[
		"it is no number",
		[row()],
		[figure({ value: Number.NaN })],
		LOAD,
		NOTHING,
		["CPU: NaN ratio is no figure"],
	],
	[
		"it has another unit",
		[row()],
		[figure({ unit: "ms" })],
		LOAD,
		NOTHING,
		["CPU: 4.5 ms is no figure"],
	],
])(
	"nothing falls out: %s",
	(_what, targets, figures, measured, known, faults) => {
		expect(judge(targets, figures, measured, known).faults).toEqual(faults);
	},
);

test("nothing falls out: a row was never measured, of any part, or of those that were named", () => {
	const join = row({ part: "fill", name: "join" });
	const memory = row({ name: "memory" });
	const rows = [row({ quick: true }), join, memory];
	const never = (named: boolean) =>
		judge(rows, [figure()], { ...QUICK, named }, NOTHING);
	expect(never(false)).toMatchObject({
		faults: [],
		neverMeasured: [join, memory],
	});
	expect(never(true)).toMatchObject({ faults: [], neverMeasured: [memory] });
});
