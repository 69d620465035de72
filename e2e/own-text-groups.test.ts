import { expect, test } from "vitest";
import { textsWords } from "../console/settings/texts/words.ts";
import { english } from "../widget/words/testing/played.ts";

test("every group of the chat's texts has a heading where owners write their own", () => {
	const { language: _, later, ...first } = english;
	const groups = new Set([...Object.keys(first), ...Object.keys(later)]);
	expect([...groups].sort()).toEqual(Object.keys(textsWords.groups).sort());
});
