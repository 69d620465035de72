import { expect, it } from "vitest";
import { mineSince, rowOf } from "../testing/staged.ts";
import { unansweredFor } from "./unanswered.ts";

const row = rowOf("a", {
	...mineSince(0),
	unansweredSince: 60_000,
	answerDueAt: 240_000,
});

it("AT8 a row stands out from the time at which its answer is due, with the time since the first word", () => {
	expect(unansweredFor(row, 239_999)).toBeNull();
	expect(unansweredFor(row, 300_000)).toBe(240_000);
});

it("AT8 an answered one, one without a clock and one that waits do not", () => {
	const late = 10 * 60_000;
	expect(unansweredFor({ ...row, unansweredSince: null }, late)).toBeNull();
	expect(unansweredFor({ ...row, answerDueAt: null }, late)).toBeNull();
	expect(unansweredFor(rowOf("b"), late)).toBeNull();
});
