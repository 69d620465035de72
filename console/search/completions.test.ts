import { expect, test } from "vitest";
import { completionsOf } from "./completions.ts";

const NAMES = {
	tags: ["Refund", "Late parcel", "łódź"],
	agents: ["Noor", "Ada"],
};
const offered = (typed: string) =>
	completionsOf(typed, NAMES).map(({ query }) => query);

test("SE words are completed at their end, and what stands before stays", () => {
	expect(offered("late ta")).toEqual(["late tag:"]);
	expect(offered("late tag:re")).toEqual(["late tag:Refund "]);
	expect(offered('tag:"late')).toEqual(['tag:"Late parcel" ']);
	expect(offered("tag:la")).toEqual(['tag:"Late parcel" ']);
	expect(offered("tag:lo")).toEqual(["tag:łódź "]);
	expect(offered("from:")).toEqual([
		"from:visitor ",
		"from:agent ",
		"from:Noor ",
		"from:Ada ",
	]);
	expect(offered("is:sn")).toEqual(["is:snoozed "]);
});

test("SE what is whole, what nobody knows and an ordinary word are completed by nothing", () => {
	for (const typed of ["is:open", "page:x", "order:1", "hello", '"', "tag:zz"])
		expect(offered(typed)).toEqual([]);
	expect(offered("")).toContain("tag:");
});
