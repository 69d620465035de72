import { effect } from "@preact/signals";
import type { Workspace } from "../workspace/workspace.ts";
import { shellWords } from "./words.ts";

/** The tab's title carries how many conversations want to be read. */
export function followTitle(workspace: Workspace): () => void {
	const stop = effect(() => {
		const count = workspace.inbox.unread.value;
		document.title = count
			? `(${count}) ${shellWords.title}`
			: shellWords.title;
	});
	return () => {
		stop();
		document.title = shellWords.title;
	};
}
