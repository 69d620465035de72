import { expect, test } from "vitest";
import { createKeptAnswers } from "./kept-answers.ts";

test("PF11 of what is known the newest are kept, and no more than it is told", async () => {
	const asked: string[] = [];
	const answers = createKeptAnswers(
		async (key) => {
			asked.push(key);
			return [key];
		},
		() => 0,
		2,
	);
	for (const key of ["a", "b", "c", "c", "b", "a"]) await answers.ask(key);
	expect(asked).toEqual(["a", "b", "c", "a"]);
	expect(answers.known("c")).toBeDefined();
	expect(answers.known("b")).toBeUndefined();
});
