import { expect, test } from "vitest";
import { signAtCaret } from "./sign-at-caret.ts";

const at = (text: string, signs: string[] = ["/"], phrases: string[] = []) => {
	const caret = text.indexOf("|");
	return signAtCaret(text.replace("|", ""), caret, [
		...phrases.map((sign) => ({ sign, phrase: true as const })),
		...signs.map((sign) => ({ sign })),
	]);
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

test("PC6 a sign of phrases goes on to the end of its line, and is itself before a shorter one", () => {
	const phrased = (text: string) => at(text, ["/"], ["/product"]);
	const found = { sign: "/product", at: 3 };
	expect(phrased("Hi /product|")).toEqual({ ...found, query: "" });
	expect(phrased("Hi /product desk la| mp")).toEqual({
		...{ ...found, query: "desk la" },
	});
	expect(phrased("/prod|")).toMatchObject({ sign: "/", query: "prod" });
	expect(phrased("/products|")).toMatchObject({ sign: "/" });
	expect(phrased("/product lamp\n|")).toBeNull();
	expect(phrased("a/product lamp|")).toBeNull();
});
