import { computed, effect } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Chat } from "../chat/chat.ts";
import { createDraft, type Draft } from "./draft.ts";

/** Both texts of the composer, of which one shows. */
export interface Drafts extends Draft {
	/** Whoever wrote here is gone. */
	drop(): void;
}

declare module "../context/context.ts" {
	interface Models {
		draft: Drafts;
	}
}

/**
 * What stands in the composer: the draft of the conversation that it goes on with, or of the new one that it begins
 * beside an earlier one. Each has a text of its own.
 */
export function createDrafts(
	store: LocalStore,
	{ newest, current }: Pick<Chat, "newest" | "current">,
): Drafts {
	const goesOn = createDraft(store, "draft");
	const anew = createDraft(store, "draft:new");
	const isNew = computed(() => newest.value !== null && !current.value);
	const shown = computed(() => (isNew.value ? anew : goesOn));
	let loaded = "";
	let known: string | undefined;
	let before = goesOn;

	effect(() => {
		const id = newest.value?.id;
		if (id !== known) {
			// The new one has begun, and the draft goes along; the earlier one's is of no use any more.
			if (before === anew) move(anew, goesOn);
			// Typed on this page, before the relay had said that the last conversation is long past.
			else if (!known && isNew.value && goesOn.text.peek() !== loaded)
				move(goesOn, anew);
		}
		known = id;
		before = shown.value;
	});

	function move(from: Draft, to: Draft) {
		to.type(from.text.peek());
		from.type("");
	}

	return {
		text: computed(() => shown.value.text.value),
		async load() {
			await Promise.all([goesOn.load(), anew.load()]);
			loaded = goesOn.text.peek();
		},
		type: (text) => shown.peek().type(text),
		suggest: (text) => shown.peek().suggest(text),
		sent: (text) => shown.peek().sent(text),
		drop() {
			goesOn.type("");
			anew.type("");
		},
	};
}
