import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { SoundRow } from "./SoundRow.tsx";
import { soundModel } from "./sound-model.ts";

/** A bell for new work. */
export const soundPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: soundModel,
	Account: SoundRow,
};
