import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { ringTries } from "../workspace/ring-tries.ts";
import { SoundRow } from "./SoundRow.tsx";
import { soundModel } from "./sound-model.ts";
import { soundWords } from "./words.ts";

/** A bell for new work. */
export const soundPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: soundModel,
	Account: SoundRow,
	fills: [
		ringTries.fill({
			label: soundWords.way,
			ring: async (workspace) =>
				soundWords.tried[await workspace.of(soundModel).tryNow()],
		}),
	],
};
