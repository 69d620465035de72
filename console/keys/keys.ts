import { signal } from "@preact/signals";
import { tinykeys } from "tinykeys";
import { openAvailability } from "../availability/menu-focus.ts";
import { close, take } from "../conversation/acts.ts";
import { focusComposer } from "../conversation/composer-focus.ts";
import type { DraftKind } from "../conversation/drafts.ts";
import { inList, moveInList } from "../inbox/row-focus.ts";
import { acceptOffer } from "../offers/accept-offer.ts";
import { showTeam } from "../team/show-team.ts";
import { askToWhom, giveBack, takeOver } from "../transfer/transfer.ts";
import { fill, words } from "../words/words.ts";
import type { Desk } from "../workspace/workspace.ts";

/** A key and what it does; the dialog shows exactly these. */
export interface Key {
	shown: string;
	label: string;
}

export const KEYS: readonly Key[] = [
	{ shown: "J ↓", label: words.keys.down },
	{ shown: "K ↑", label: words.keys.up },
	{ shown: "Enter", label: words.keys.open },
	{ shown: "R", label: words.keys.reply },
	{ shown: "N", label: words.keys.note },
	{ shown: "T", label: words.keys.take },
	{ shown: "C", label: words.keys.close },
	{ shown: "U", label: words.keys.undo },
	{ shown: "B", label: words.keys.giveBack },
	{ shown: "H", label: words.keys.handOver },
	{ shown: "O", label: words.keys.takeOver },
	{ shown: "Y", label: words.keys.accept },
	{ shown: "D", label: words.keys.decline },
	{ shown: "A", label: words.keys.availability },
	{ shown: "P", label: words.keys.team },
	{ shown: "?", label: words.keys.help },
	{ shown: "Enter", label: words.keys.send },
	{ shown: "Shift Enter", label: words.keys.lineBreak },
	{ shown: "Esc", label: words.keys.leave },
];

/** Whether the list of keys is open. */
export const keysShown = signal(false);
/** Single keys can be switched off: speech input types them by accident. */
export const singleKeys = signal(true);
const KEY = "single keys";

export function startKeys(desk: Desk, target: Window = window): () => void {
	void desk.kept.get<boolean>(KEY).then((kept) => {
		singleKeys.value = kept !== false;
	});
	const opened = () => desk.opened.peek();
	const write = (kind: DraftKind) => {
		const conversation = opened();
		if (!conversation) return;
		desk.drafts.choose(conversation.id, kind);
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
			if (conversation) void take(desk, conversation);
		},
		c() {
			const conversation = opened();
			if (conversation) void close(desk, conversation);
		},
		u: desk.notices.act,
		b() {
			const conversation = opened();
			if (conversation) void giveBack(desk, conversation);
		},
		h() {
			const conversation = opened();
			if (conversation) askToWhom(conversation);
		},
		o() {
			const conversation = opened();
			if (conversation) void takeOver(desk, conversation);
		},
		y: () => void acceptOffer(desk),
		d: () => desk.offers.askWhy(true),
		a: openAvailability,
		p: () => showTeam(desk),
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

export function setSingleKeys(desk: Desk, on: boolean) {
	singleKeys.value = on;
	void desk.kept.set(KEY, on);
}

/** "Take (T)": what a control says on hover. */
export function withKey(label: string, key: string): string {
	return fill(words.keys.hint, { label, key });
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
