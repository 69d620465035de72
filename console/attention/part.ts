import "./attention.css";
import { headActs, headMarks } from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import { earlierMarks, rowMarks } from "../inbox/slots.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { AttentionMarks, NeverAnsweredMark } from "./AttentionMarks.tsx";
import { SettleAct } from "./SettleAct.tsx";
import { settle } from "./settle.ts";
import { inputModel } from "./tell-input.ts";
import { attentionWords } from "./words.ts";

/** What nobody has opened or answered, and that somebody is there. */
export const attentionPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: inputModel,
	keys: [
		{
			shown: "Z",
			label: attentionWords.keys.settle,
			does: { z: withOpened(settle) },
		},
	],
	fills: [
		rowMarks.fill(AttentionMarks),
		earlierMarks.fill(NeverAnsweredMark),
		headMarks.fill(AttentionMarks),
		headActs.fill(SettleAct),
	],
};
