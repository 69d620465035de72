import { expect, test } from "vitest";
import { comparableSince, isComparable } from "./comparable.ts";
import type { Question } from "./survey.ts";

const question = (
	key: string,
	kind: Question["kind"],
	...choices: string[]
): Question => ({
	key,
	kind,
	text: { en: key },
	choices: choices.map((one) => ({ key: one, text: { en: one } })),
	optional: false,
	showIf: null,
	topic: null,
	leadsTo: null,
});
const body = (...questions: Question[]) => ({ questions });

test("SV8 a question is the same over versions with the same key, kind and choices, wherever it stands", () => {
	const first = body(
		question("score", "faces"),
		question("which", "choice", "a", "b"),
	);
	const moved = body(question("which", "choice", "b", "a"), {
		...question("score", "faces"),
		text: { en: "Other words" },
	});
	for (const key of ["score", "which"])
		expect(isComparable(first, moved, key)).toBe(true);
	const other = body(
		question("score", "stars"),
		question("which", "choice", "a", "b", "c"),
	);
	for (const key of ["score", "which", "gone"])
		expect(isComparable(first, other, key)).toBe(false);
});

test("SV8 each version says since when its questions are the same, and a break begins anew", () => {
	const versions = [
		body(question("score", "faces"), question("why", "text")),
		body(question("score", "faces"), question("trust", "faces")),
		body(question("score", "stars"), question("trust", "faces")),
		body(
			question("score", "faces"),
			question("trust", "faces"),
			question("why", "text"),
		),
	];
	let before: Parameters<typeof comparableSince>[2] = null;
	const since = versions.map((one, at) => {
		const said = comparableSince(one, at + 1, before);
		before = { body: one, since: said };
		return said;
	});
	expect(since).toEqual([
		{ score: 1, why: 1 },
		{ score: 1, trust: 2 },
		{ score: 3, trust: 2 },
		{ score: 4, trust: 2, why: 4 },
	]);
});
