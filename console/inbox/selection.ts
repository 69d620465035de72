import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { BULK_MOST } from "../../protocol/limits.ts";
import type { Model } from "../workspace/part.ts";
import { route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { inboxModel } from "./inbox-model.ts";

/** Conversations with which one act is to be done. */
export interface Selection {
	ids: ReadonlySignal<ReadonlySet<string>>;
	/** No more can be selected. */
	isFull: ReadonlySignal<boolean>;
	toggle(id: string): void;
	/** From the one that was selected last to this one, as the list stands on the screen. */
	extendTo(id: string): void;
	/** All of it, or these. */
	clear(ids?: readonly string[]): void;
}

export const selectionModel: Model<Selection> = {
	create(workspace) {
		const { lists } = workspace.of(inboxModel);
		return createSelection(lists.onScreen);
	},
};

/** @param shown the list, in its order */
export function createSelection(shown: () => readonly string[]): Selection {
	const ids = signal<ReadonlySet<string>>(new Set());
	let last: string | null = null;

	function put(next: readonly string[]) {
		ids.value = new Set(next.slice(0, BULK_MOST));
	}

	function toggle(id: string) {
		const now = ids.peek();
		put(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]);
		last = id;
	}

	return {
		ids,
		isFull: computed(() => ids.value.size >= BULK_MOST),
		toggle,
		extendTo(id) {
			const list = shown();
			const [from, to] = [list.indexOf(last ?? id), list.indexOf(id)];
			if (from < 0 || to < 0) return toggle(id);
			const range = list.slice(Math.min(from, to), Math.max(from, to) + 1);
			put([...new Set([...ids.peek(), ...range])]);
			last = id;
		},
		clear(some) {
			const gone = new Set(some ?? ids.peek());
			put([...ids.peek()].filter((id) => !gone.has(id)));
			last = null;
		},
	};
}

/** With what an act is done: what is selected, or else the conversation that is open. */
export function targetsOf(workspace: Workspace): string[] {
	const selected = [...workspace.of(selectionModel).ids.value];
	if (selected.length > 0) return selected;
	const now = route.value;
	return now.kind === "conversation" ? [now.id] : [];
}
