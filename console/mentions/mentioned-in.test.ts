import { expect, test } from "vitest";
import { mentionedIn } from "./mentioned-in.ts";

const ann = { id: "1", name: "Ann" };
const anna = { id: "2", name: "Anna Lee" };
const people = [ann, anna];

test("AN3 a note names whom it calls by the whole name, each once", () => {
	expect(mentionedIn("@Ann look, @Ann", people)).toEqual(["1"]);
	expect(mentionedIn("@Anna Lee knows", people)).toEqual(["2"]);
	expect(mentionedIn("@Anna Lee and @Ann", people)).toEqual(["2", "1"]);
});

test("AN3 a name without the sign, and a sign without a name, name nobody", () => {
	expect(mentionedIn("Ann knows; mail me @ home", people)).toEqual([]);
	expect(mentionedIn("", people)).toEqual([]);
});
