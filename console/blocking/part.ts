import { headActs } from "../conversation/slots.ts";
import { listEnd } from "../inbox/slots.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { BlockAct } from "./BlockAct.tsx";
import { BlockDialog } from "./BlockDialog.tsx";
import { BlockedEnd } from "./BlockedEnd.tsx";
import { askBlock } from "./block-acts.ts";
import { blockingWords } from "./words.ts";

/** Who may not write any more. */
export const blockingPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	Dialog: BlockDialog,
	actions: [{ label: blockingWords.block, does: askBlock }],
	fills: [headActs.fill(BlockAct), listEnd.fill(BlockedEnd)],
};
