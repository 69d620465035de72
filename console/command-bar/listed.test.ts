import { expect, test } from "vitest";
import { LISTED, listed } from "./listed.ts";

const command = (label: string) => ({ label, does() {} });

function found(labels: string[], typed: string): string[] {
	const kinds = listed([{ label: "", commands: labels.map(command) }], typed);
	return kinds.flatMap(({ commands }) => commands.map(({ label }) => label));
}

test("KB5 what begins so comes first, then words, then parts, then letters in their order", () => {
	const labels = ["Encloses", "A closing", "Change lots of these", "Close"];
	expect(found(labels, "clos")).toEqual([
		"Close",
		"A closing",
		"Encloses",
		"Change lots of these",
	]);
	expect(found(labels, "zz")).toEqual([]);
});

test("KB5 one spelling finds the other, and words stand in any order", () => {
	expect(found(["Łukasz Zając"], "lukasz")).toHaveLength(1);
	expect(found(["Łukasz Zając"], "ZAJ łuk")).toHaveLength(1);
	expect(found(["Go to Settings"], "settings go")).toHaveLength(1);
});

test(`KB5 of a kind ${LISTED} lines are shown, and kinds without any are left out`, () => {
	const many = Array.from({ length: LISTED + 1 }, (_, at) => `Act ${at}`);
	expect(found(many, "act")).toEqual(many.slice(0, LISTED));
	expect(listed([{ label: "None", commands: [] }], "")).toEqual([]);
});
