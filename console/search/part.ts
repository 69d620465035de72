import "./search.css";
import { listHead, listInstead } from "../inbox/slots.ts";
import { words } from "../words/words.ts";
import { commandSources } from "../workspace/command-sources.ts";
import { copyLink } from "../workspace/copy-link.ts";
import { keyOf } from "../workspace/key-of.ts";
import type { Part } from "../workspace/part.ts";
import { go, listRoute, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { personSource, viewSource } from "./command-sources.ts";
import { LazyResults, LazyViews } from "./LazyFind.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { searchBoxWords } from "./search-box-words.ts";
import { searchModel } from "./search-model.ts";

const action = {
	keys: "/",
	label: searchBoxWords.key,
	does() {
		// The list is beside the conversation, or on a page of its own.
		if (!focusBox()) {
			go(listRoute.peek());
			requestAnimationFrame(focusBox);
		}
	},
};

/** Of what is shown: a page, a list, a conversation, or a message of it. */
const link = {
	keys: "L",
	label: words.copyLink,
	does: (workspace: Workspace) => void copyLink(workspace, route.peek()),
};

/** Finds what was said, in the place of the lists, and keeps searches by name. */
export const searchPart: Part = {
	model: searchModel,
	// On many keyboards it is typed with Shift.
	keys: [
		{
			...keyOf(action),
			does: { "/": action.does, "Shift+/": action.does },
		},
		keyOf(link),
	],
	actions: [action, link],
	fills: [
		commandSources.fill(viewSource),
		commandSources.fill(personSource),
		listHead.fill(SearchBox),
		listHead.fill(LazyViews),
		listInstead.fill({
			isFor: (workspace) => workspace.of(searchModel).sought.value !== null,
			List: LazyResults,
		}),
	],
};

/** false: it is not on the screen. */
function focusBox(): boolean {
	const box = document.querySelector<HTMLInputElement>("#search");
	box?.focus();
	box?.select();
	return document.activeElement === box && box !== null;
}
