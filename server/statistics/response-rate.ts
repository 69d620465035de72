import { mustBe, mustBeCount } from "./must-be.ts";

/** Percent, 0 to 100; null where nobody was asked (of `csat`: where nobody answered). */
export interface ResponseRate {
	responseRate: number | null;
	csat: number | null;
	/** Satisfied, if all who were silent are not. */
	worstCase: number | null;
	/** Satisfied, if all who were silent are. */
	bestCase: number | null;
}

/**
 * What the silent could change: who answered of those who were shown the question, and the satisfied if none or all of
 * the silent were. Whole numbers from 0. RangeError for more answers than asked, or more satisfied than answers.
 */
export function responseRate({
	asked,
	answered,
	satisfied,
}: {
	asked: number;
	answered: number;
	satisfied: number;
}): ResponseRate {
	mustBeCount("number of asked", asked);
	mustBeCount("number of answered", answered);
	mustBeCount("number of satisfied", satisfied);
	mustBe("number of answered", answered, answered <= asked);
	mustBe("number of satisfied", satisfied, satisfied <= answered);
	return {
		responseRate: percent(answered, asked),
		csat: percent(satisfied, answered),
		worstCase: percent(satisfied, asked),
		bestCase: percent(satisfied + asked - answered, asked),
	};
}

function percent(part: number, whole: number): number | null {
	return whole === 0 ? null : (100 * part) / whole;
}
