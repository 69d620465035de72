import { entryViews, headActs, headMarks } from "../conversation/slots.ts";
import { listEnd, rowMarks, selectionActs } from "../inbox/slots.ts";
import { keyOf } from "../workspace/key-of.ts";
import type { Action, Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { SnoozeAct } from "./SnoozeAct.tsx";
import { SnoozeDialog } from "./SnoozeDialog.tsx";
import { SnoozedList } from "./SnoozedList.tsx";
import { SnoozeMarks } from "./SnoozeMarks.tsx";
import { askUntil } from "./snooze-acts.ts";
import { snoozeEntries } from "./snooze-entries.ts";
import { snoozingWords } from "./words.ts";

const snooze: Action & { keys: string } = {
	keys: "S",
	label: snoozingWords.snooze,
	does: askUntil,
};

/** Putting conversations off. */
export const snoozingPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	Dialog: SnoozeDialog,
	keys: [keyOf(snooze)],
	actions: [snooze],
	fills: [
		headActs.fill(SnoozeAct),
		headMarks.fill(SnoozeMarks),
		rowMarks.fill(SnoozeMarks),
		listEnd.fill(SnoozedList),
		selectionActs.fill(snooze),
		entryViews.fill(snoozeEntries),
	],
};
