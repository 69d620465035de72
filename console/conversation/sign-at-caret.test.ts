import { expect, test } from "vitest";
import { signAtCaret } from "./sign-at-caret.ts";

const at = (text: string, signs = ["/"]) => {
	const caret = text.indexOf("|");
	return signAtCaret(text.replace("|", ""), caret, signs);
};

test("a sign opens at the start of the text and after white space", () => {
	expect(at("/|")).toEqual({ sign: "/", at: 0, query: "" });
	expect(at("Hello\n/ship| there")).toEqual({
		sign: "/",
		at: 6,
		query: "ship",
	});
	expect(at("to @no|", ["@"])).toEqual({ sign: "@", at: 3, query: "no" });
});

test("a sign within a word, before another word, or of another picker opens nothing", () => {
	expect(at("and/or|")).toBeNull();
	expect(at("https://shop.example|")).toBeNull();
	expect(at("/ship it|")).toBeNull();
	expect(at("|/ship")).toBeNull();
	expect(at("@noor|")).toBeNull();
});
