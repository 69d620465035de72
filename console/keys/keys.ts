import { signal } from "@preact/signals";
import { tinykeys } from "tinykeys";
import { openAvailability } from "../availability/menu-focus.ts";
import { availabilityMenuWords } from "../availability/words.ts";
import { close, take } from "../conversation/acts.ts";
import { focusComposer } from "../conversation/composer-focus.ts";
import type { DraftKind } from "../conversation/drafts.ts";
import { composerWords, conversationWords } from "../conversation/words.ts";
import { inList, moveInList } from "../inbox/row-focus.ts";
import { inboxWords } from "../inbox/words.ts";
import { acceptOffer } from "../offers/accept-offer.ts";
import { offersWords } from "../offers/words.ts";
import { showTeam } from "../team/show-team.ts";
import { teamWords } from "../team/words.ts";
import { askToWhom, giveBack, takeOver } from "../transfer/transfer.ts";
import { transferWords } from "../transfer/words.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { keysWords } from "./words.ts";

/** A key and what it does; the dialog shows exactly these. */
export interface Key {
	shown: string;
	label: string;
}

export const KEYS: readonly Key[] = [
	{ shown: "J ↓", label: inboxWords.keys.down },
	{ shown: "K ↑", label: inboxWords.keys.up },
	{ shown: "Enter", label: inboxWords.keys.open },
	{ shown: "R", label: conversationWords.keys.reply },
	{ shown: "N", label: conversationWords.keys.note },
	{ shown: "T", label: conversationWords.keys.take },
	{ shown: "C", label: conversationWords.keys.close },
	{ shown: "U", label: conversationWords.keys.undo },
	{ shown: "B", label: transferWords.keys.giveBack },
	{ shown: "H", label: transferWords.keys.handOver },
	{ shown: "O", label: transferWords.keys.takeOver },
	{ shown: "Y", label: offersWords.keys.accept },
	{ shown: "D", label: offersWords.keys.decline },
	{ shown: "A", label: availabilityMenuWords.keys.availability },
	{ shown: "P", label: teamWords.keys.team },
	{ shown: "?", label: keysWords.help },
	{ shown: "Enter", label: composerWords.keys.send },
	{ shown: "Shift Enter", label: composerWords.keys.lineBreak },
	{ shown: "Esc", label: composerWords.keys.leave },
];

/** Whether the list of keys is open. */
export const keysShown = signal(false);
/** Single keys can be switched off: speech input types them by accident. */
export const singleKeys = signal(true);
const KEY = "single keys";

export function startKeys(
	workspace: Workspace,
	target: Window = window,
): () => void {
	void workspace.kept.get<boolean>(KEY).then((kept) => {
		singleKeys.value = kept !== false;
	});
	const opened = () => workspace.opened.peek();
	const write = (kind: DraftKind) => {
		const conversation = opened();
		if (!conversation) return;
		workspace.drafts.choose(conversation.id, kind);
		focusComposer();
	};
	const arrow = (by: 1 | -1) => (event: KeyboardEvent) => {
		// Everywhere else arrows belong to what has the focus: a log scrolls, tabs change.
		const { activeElement } = document;
		if (!inList(activeElement) && activeElement !== document.body) return;
		event.preventDefault();
		moveInList(by);
	};
	const bindings = {
		j: () => moveInList(1),
		k: () => moveInList(-1),
		ArrowDown: arrow(1),
		ArrowUp: arrow(-1),
		r: () => write("message"),
		n: () => write("note"),
		t() {
			const conversation = opened();
			if (conversation) void take(workspace, conversation);
		},
		c() {
			const conversation = opened();
			if (conversation) void close(workspace, conversation);
		},
		u: workspace.toasts.act,
		b() {
			const conversation = opened();
			if (conversation) void giveBack(workspace, conversation);
		},
		h() {
			const conversation = opened();
			if (conversation) askToWhom(conversation);
		},
		o() {
			const conversation = opened();
			if (conversation) void takeOver(workspace, conversation);
		},
		y: () => void acceptOffer(workspace),
		d: () => workspace.offers.askWhy(true),
		a: openAvailability,
		p: () => showTeam(workspace),
		"?": showKeys,
		"Shift+?": showKeys,
	};
	return tinykeys(
		target,
		Object.fromEntries(
			Object.entries(bindings).map(([key, run]) => [
				key,
				(event: KeyboardEvent) => {
					if (!singleKeys.peek() || !mayAct(event)) return;
					// A letter that moves the focus into the composer must not be typed there.
					if (!key.startsWith("Arrow")) event.preventDefault();
					run(event);
				},
			]),
		),
	);
}

export function setSingleKeys(workspace: Workspace, on: boolean) {
	singleKeys.value = on;
	void workspace.kept.set(KEY, on);
}

function showKeys() {
	keysShown.value = true;
}

/** Never while somebody types, while a dialog is open, or as a part of a held-down key. */
function mayAct(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : null;
	return (
		!event.defaultPrevented &&
		!event.isComposing &&
		!(event.repeat && event.key.length === 1 && !/[jk]/i.test(event.key)) &&
		!target?.closest("input, textarea, select, [contenteditable], dialog[open]")
	);
}
