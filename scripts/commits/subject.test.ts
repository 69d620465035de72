import { expect, test } from "vitest";
import { subjectFault } from "./subject.ts";

test("a subject of 72 letters with its area is taken", () => {
	expect(subjectFault("relay, e2e: Keep one")).toBeUndefined();
	expect(subjectFault(`relay: ${"K".repeat(65)}`)).toBeUndefined();
});

test("a longer one is not, whatever a letter takes in bytes", () => {
	expect(subjectFault(`relay: ${"ä".repeat(65)}`)).toBeUndefined();
	expect(subjectFault(`relay: ${"K".repeat(66)}`)).toContain("73 letters");
});

test("one without its area is not", () => {
	expect(subjectFault("Keep one")).toContain("begin");
	expect(subjectFault("relay:Keep one")).toContain("begin");
});
