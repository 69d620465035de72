import type { QuestionKind } from "./survey.ts";

// Apart from the readers, which the chat does not carry.

/** The numbers with which a kind is answered, both ends included; a kind that is not here is answered by words. */
export const SCALES: Readonly<
	Partial<Record<QuestionKind, readonly [number, number]>>
> = {
	faces: [1, 5],
	stars: [1, 5],
	thumbs: [0, 1],
	nps: [0, 10],
	effort: [1, 7],
};

/** The words with which `solved` is answered. */
export const SOLVED_ANSWERS: readonly string[] = ["yes", "not_yet", "no"];
