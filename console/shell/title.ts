import { effect } from "@preact/signals";
import { inboxModel } from "../inbox/inbox-model.ts";
import { mayAnswer } from "../workspace/rights.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { shellWords } from "./words.ts";

/** The tab's title carries how many conversations want to be read. */
export function followTitle(workspace: Workspace): () => void {
	const { inbox } = workspace.of(inboxModel);
	const stop = effect(() => {
		// Nothing wants to be read by somebody who reads only.
		const count = mayAnswer(workspace) ? inbox.ids("unread").length : 0;
		document.title = count
			? `(${count}) ${shellWords.title}`
			: shellWords.title;
	});
	return () => {
		stop();
		document.title = shellWords.title;
	};
}
