import { expect, test } from "vitest";
import { parts } from "../parts.ts";
import type { Part } from "../workspace/part.ts";
import { keysOf } from "./keys.ts";

const part = (shown: string, key: string): Part => ({
	keys: [{ shown, label: shown, does: { [key]: () => {} } }],
});

test("the keys stand in the order of the parts", () => {
	const keys = keysOf([part("B", "b"), {}, part("A", "a")]);
	expect(keys.map(({ shown }) => shown)).toEqual(["B", "A"]);
});

test("two parts with the same key are an error, whatever the list shows of it", () => {
	expect(() => keysOf([part("A", "a"), part("↑", "a")])).toThrow(
		"Two parts have the key a.",
	);
});

test("the parts of the console have each key once, and each key says what it does", () => {
	const keys = keysOf(parts);
	expect(keys.length).toBeGreaterThan(20);
	for (const { label } of keys) expect(label).toMatch(/\S/);
});
