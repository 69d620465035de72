import { effect } from "@preact/signals";
import { words } from "../words/words.ts";
import type { Desk } from "../workspace/workspace.ts";

/** The tab's title carries how many conversations want to be read. */
export function followTitle(desk: Desk): () => void {
	const stop = effect(() => {
		const count = desk.inbox.unread.value;
		document.title = count ? `(${count}) ${words.title}` : words.title;
	});
	return () => {
		stop();
		document.title = words.title;
	};
}
