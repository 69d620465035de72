import "./inbox.css";
import { fill, words } from "../words/words.ts";
import { commandSources } from "../workspace/command-sources.ts";
import { keyOf } from "../workspace/key-of.ts";
import type { Key, Part } from "../workspace/part.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { conversationSource } from "./conversation-source.ts";
import { inboxModel } from "./inbox-model.ts";
import { inList } from "./list-focus.ts";
import { moveInList } from "./move-in-list.ts";
import { inboxWords } from "./words.ts";

const { keys } = inboxWords;

const inboxKeys: readonly Key[] = [
	{
		shown: "J ↓",
		label: keys.down,
		does: {
			j: (workspace) => moveInList(workspace, 1),
			ArrowDown: (workspace, event) => step(workspace, 1, event),
		},
	},
	{
		shown: "K ↑",
		label: keys.up,
		does: {
			k: (workspace) => moveInList(workspace, -1),
			ArrowUp: (workspace, event) => step(workspace, -1, event),
		},
	},
	{ shown: "Enter", label: keys.open },
];

const toInbox = {
	keys: "G I",
	label: fill(words.goTo, { page: inboxWords.title }),
	does: () => go({ kind: "inbox" }),
};

export const inboxPart: Part = {
	model: inboxModel,
	keys: [...inboxKeys, keyOf(toInbox)],
	actions: [toInbox],
	fills: [commandSources.fill(conversationSource)],
};

function step(workspace: Workspace, by: 1 | -1, event: KeyboardEvent) {
	// Everywhere else arrows belong to what has the focus: a log scrolls, tabs change.
	const { activeElement } = document;
	if (!inList(activeElement) && activeElement !== document.body) return;
	event.preventDefault();
	moveInList(workspace, by);
}
