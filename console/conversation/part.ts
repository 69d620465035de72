import "./head.css";
import "./composer.css";
import { selectionModel, targetsOf } from "../inbox/selection.ts";
import { rowMarks } from "../inbox/slots.ts";
import { keyOf } from "../workspace/key-of.ts";
import type { Key, Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { AfterCloseRow } from "./AfterCloseRow.tsx";
import { actsOn, close, take, withdrawLast } from "./acts.ts";
import { closeSeveral } from "./close-several.ts";
import { focusComposer } from "./composer-focus.ts";
import { conversationsModel } from "./conversations.ts";
import { DraftMark } from "./DraftMark.tsx";
import type { DraftKind } from "./drafts.ts";
import { EnterRow } from "./EnterRow.tsx";
import { withOpened } from "./with-opened.ts";
import { composerWords, conversationWords } from "./words.ts";

const { keys } = conversationWords;

const conversationActions = [
	{ keys: "R", label: keys.reply, does: write("message"), isFor: hasOpened },
	{ keys: "N", label: keys.note, does: write("note"), isFor: hasOpened },
	{ keys: "M", label: keys.take, does: withOpened(take), isFor: may("take") },
	{
		keys: "E",
		label: keys.close,
		does: closeHere,
		isFor: (workspace: Workspace) =>
			hasSelected(workspace) || may("close")(workspace),
	},
	{
		keys: "W",
		label: keys.withdraw,
		does: withOpened(withdrawLast),
		isFor: hasOpened,
	},
	{ keys: "U", label: keys.undo, does: undo, isFor: hasUndo },
];

/** These the composer hears itself, while somebody types. */
const composerKeys: readonly Key[] = [
	{ shown: "Enter", label: composerWords.keys.send },
	{ shown: "Shift Enter", label: composerWords.keys.lineBreak },
	{ shown: "Esc", label: composerWords.keys.leave },
];

export const conversationPart: Part = {
	model: conversationsModel,
	keys: conversationActions.map((action) => ({
		...keyOf(action),
		isFor: answers,
	})),
	actions: conversationActions.map(({ isFor, ...action }) => ({
		...action,
		isFor: (workspace) => answers(workspace) && isFor(workspace),
	})),
	Account: AfterCloseRow,
	fills: [rowMarks.fill(DraftMark)],
};
export const composerPart: Part = {
	isFor: answers,
	Account: EnterRow,
	keys: composerKeys,
};

function answers(workspace: Workspace): boolean {
	return mayAnswer(workspace);
}

function hasOpened(workspace: Workspace): boolean {
	return workspace.of(conversationsModel).opened.value !== null;
}

/** What is selected, or else the opened one. */
function closeHere(workspace: Workspace) {
	if (hasSelected(workspace)) closeSeveral(workspace, targetsOf(workspace));
	else withOpened(close)(workspace);
}

function hasSelected({ of }: Workspace): boolean {
	return of(selectionModel).ids.value.size > 0;
}

function may(act: "take" | "close") {
	return (workspace: Workspace) => {
		const opened = workspace.of(conversationsModel).opened.value;
		return opened !== null && actsOn(opened)[act];
	};
}

function undo({ toasts }: Workspace) {
	toasts.act();
}

function hasUndo({ toasts }: Workspace): boolean {
	return toasts.shown.value?.action != null;
}

function write(kind: DraftKind) {
	return withOpened((workspace, { id }) => {
		workspace.of(conversationsModel).drafts.choose(id, kind);
		focusComposer();
	});
}
