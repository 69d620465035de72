import "./head.css";
import "./log.css";
import "./bubble.css";
import "./composer.css";
import type { Key, Part } from "../workspace/part.ts";
import { mayAnswer } from "../workspace/rights.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { close, take } from "./acts.ts";
import { focusComposer } from "./composer-focus.ts";
import { conversationsModel } from "./conversations.ts";
import type { DraftKind } from "./drafts.ts";
import { withOpened } from "./with-opened.ts";
import { composerWords, conversationWords } from "./words.ts";

const { keys } = conversationWords;

const conversationKeys: readonly Key[] = [
	{ shown: "R", label: keys.reply, does: { r: write("message") } },
	{ shown: "N", label: keys.note, does: { n: write("note") } },
	{ shown: "T", label: keys.take, does: { t: withOpened(take) } },
	{ shown: "C", label: keys.close, does: { c: withOpened(close) } },
	{ shown: "U", label: keys.undo, does: { u: ({ toasts }) => toasts.act() } },
];

/** These the composer hears itself, while somebody types. */
const composerKeys: readonly Key[] = [
	{ shown: "Enter", label: composerWords.keys.send },
	{ shown: "Shift Enter", label: composerWords.keys.lineBreak },
	{ shown: "Esc", label: composerWords.keys.leave },
];

export const conversationPart: Part = {
	model: conversationsModel,
	keys: conversationKeys.map((key) => ({ ...key, isFor: answers })),
};
export const composerPart: Part = { isFor: answers, keys: composerKeys };

function answers(workspace: Workspace): boolean {
	return mayAnswer(workspace);
}

function write(kind: DraftKind) {
	return withOpened((workspace, { id }) => {
		workspace.of(conversationsModel).drafts.choose(id, kind);
		focusComposer();
	});
}
