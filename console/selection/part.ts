import "./selection.css";
import { rowMarks, selectionActs } from "../inbox/slots.ts";
import { keyOf } from "../workspace/key-of.ts";
import type { Action, Key, Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { AssignDialog } from "./AssignDialog.tsx";
import { SelectedMark } from "./SelectedMark.tsx";
import { SelectionCard } from "./SelectionCard.tsx";
import { selectByHand } from "./select-by-hand.ts";
import {
	askWhom,
	clearSelection,
	closeSelected,
	extendBy,
	hasSelection,
	toggleHere,
} from "./selection-acts.ts";
import { selectionWords } from "./words.ts";

const { keys } = selectionWords;

const assign: Action & { keys: string } = {
	keys: "A",
	label: keys.assign,
	does: askWhom,
};

const selectionKeys: readonly Key[] = [
	{ shown: "X", label: keys.select, does: { x: toggleHere } },
	{
		shown: "Shift ↓ ↑",
		label: keys.extend,
		does: {
			"Shift+ArrowDown": extendBy(1),
			"Shift+ArrowUp": extendBy(-1),
		},
	},
	keyOf(assign),
	{
		shown: "Esc",
		label: keys.clear,
		isFor: hasSelection,
		does: { Escape: clearSelection },
	},
];

/** One act with several conversations. */
export const selectionPart: Part = {
	isFor: (workspace) => mayAnswer(workspace),
	model: selectByHand,
	Corner: SelectionCard,
	Dialog: AssignDialog,
	keys: selectionKeys,
	actions: [
		assign,
		{ label: keys.clear, isFor: hasSelection, does: clearSelection },
	],
	fills: [
		rowMarks.fill(SelectedMark),
		selectionActs.fill(assign),
		selectionActs.fill({
			keys: "E",
			label: selectionWords.close,
			does: closeSelected,
		}),
	],
};
