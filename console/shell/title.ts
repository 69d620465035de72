import { effect } from "@preact/signals";
import type { Desk } from "../workspace/workspace.ts";
import { shellWords } from "./words.ts";

/** The tab's title carries how many conversations want to be read. */
export function followTitle(desk: Desk): () => void {
	const stop = effect(() => {
		const count = desk.inbox.unread.value;
		document.title = count
			? `(${count}) ${shellWords.title}`
			: shellWords.title;
	});
	return () => {
		stop();
		document.title = shellWords.title;
	};
}
