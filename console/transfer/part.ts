import "./transfer.css";
import { headActs, replyActs } from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import type { Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { TakeOverAct } from "./TakeOverAct.tsx";
import { TransferActs } from "./TransferActs.tsx";
import { TransferDialogs } from "./TransferDialogs.tsx";
import { askToWhom, giveBack, takeOver } from "./transfer.ts";
import { transferWords } from "./words.ts";

const { keys } = transferWords;

/** From one agent to another: giving back, handing over, taking over. */
export const transferPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	Dialog: TransferDialogs,
	keys: [
		{ shown: "B", label: keys.giveBack, does: { b: withOpened(giveBack) } },
		{
			shown: "H",
			label: keys.handOver,
			does: { h: withOpened((_, conversation) => askToWhom(conversation)) },
		},
		{
			shown: "O",
			label: keys.takeOver,
			does: {
				o: withOpened((workspace, conversation) =>
					takeOver(workspace, conversation),
				),
			},
		},
	],
	fills: [headActs.fill(TransferActs), replyActs.fill(TakeOverAct)],
};
