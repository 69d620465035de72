import { expect, test } from "vitest";
import { firstResponse } from "./first-response.ts";

const says = (at: number, from: "customer" | "agent" | "bot") => ({ at, from });

test("a message of the episode before, or after the close, is no part of this one", () => {
	const messages = [
		says(1, "customer"),
		says(20, "customer"),
		says(50, "agent"),
	];
	expect(firstResponse({ opened: 10, closed: null, messages })).toBe(30);
	expect(firstResponse({ opened: 10, closed: 50, messages })).toBe(30);
	expect(firstResponse({ opened: 10, closed: 49, messages })).toBeNull();
});

test("a time that is none is refused", () => {
	const messages = [says(Number.NaN, "customer")];
	expect(() => firstResponse({ opened: 0, closed: null, messages })).toThrow(
		RangeError,
	);
	expect(() => firstResponse({ opened: 5, closed: 4, messages: [] })).toThrow(
		RangeError,
	);
	expect(() =>
		firstResponse({ opened: Number.NaN, closed: null, messages: [] }),
	).toThrow(RangeError);
});
