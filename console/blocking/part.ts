import { headActs, moreActs, personLines } from "../conversation/slots.ts";
import { listEnd } from "../inbox/slots.ts";
import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { BlockAct } from "./BlockAct.tsx";
import { BlockDialog } from "./BlockDialog.tsx";
import { BlockedEnd } from "./BlockedEnd.tsx";
import { askBlock } from "./block-acts.ts";
import { blockingWords } from "./words.ts";

const menuRow = createLazy(
	async () => (await import("./BlockMenuRow.tsx")).BlockMenuRow,
);
const notice = createLazy(
	async () => (await import("./BlockNotice.tsx")).BlockNotice,
);

/** Who may not write any more. */
export const blockingPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	Dialog: BlockDialog,
	actions: [{ label: blockingWords.block, does: askBlock }],
	fills: [
		headActs.fill(BlockAct),
		moreActs.fill(lazyView(menuRow)),
		personLines.fill(lazyView(notice)),
		listEnd.fill(BlockedEnd),
	],
};
