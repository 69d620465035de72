import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { RingNowRow } from "./RingNowRow.tsx";

/** Whether what calls a person can be heard and seen here. */
export const ringNowPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	Account: RingNowRow,
};
