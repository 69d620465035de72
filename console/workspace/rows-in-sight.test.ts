import { expect, test } from "vitest";
import { AROUND, movedBy, rowsInSight } from "./rows-in-sight.ts";

test("LS2 of ten thousand rows those in sight, and some around them, stand in the page", () => {
	const top = rowsInSight(0, 900, 90, 10_000);
	expect(top.from).toBe(0);
	expect(top.to).toBeGreaterThanOrEqual(10 + AROUND);
	expect(top.to).toBeLessThan(40);
	const { from, to } = rowsInSight(90 * 5_000, 900, 90, 10_000);
	expect(from).toBeLessThanOrEqual(5_000 - AROUND);
	expect(to).toBeGreaterThanOrEqual(5_010 + AROUND);
	expect(to - from).toBeLessThan(60);
});

test("LS2 a list out of sight has one row, by which its height is known", () => {
	expect(rowsInSight(90 * 300, 900, 90, 250)).toEqual({ from: 249, to: 250 });
	expect(rowsInSight(-2_000, 900, 90, 250)).toEqual({ from: 0, to: 1 });
	expect(rowsInSight(0, 0, 90, 0)).toEqual({ from: 0, to: 0 });
});

test("LS3 a row that moved says by how far, and where it is gone, the next one", () => {
	expect(movedBy(["a", "b", "c"], ["n", "a", "b", "c"], 1)).toBe(1);
	expect(movedBy(["a", "b", "c"], ["b", "c"], 1)).toBe(-1);
	expect(movedBy(["a", "b", "c"], ["n", "a", "c"], 1)).toBe(0);
	expect(movedBy(["a"], [], 0)).toBe(0);
});
