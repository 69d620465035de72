import { actsOn } from "../conversation/acts.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { composerLines, entryViews, moreActs } from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import { keyOf } from "../workspace/key-of.ts";
import { lazyView } from "../workspace/lazy-view.tsx";
import type { Part } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";
import {
	laterAct,
	scheduleDialogModel,
	scheduledEntry,
	scheduledLine,
} from "./schedule-dialog.ts";
import { scheduledWords as w } from "./words.ts";

const later = {
	keys: "C",
	label: w.key,
	does: withOpened((workspace, conversation) => {
		if (actsOn(conversation).reply)
			workspace.of(scheduleDialogModel).show(conversation);
	}),
	isFor: ({ of }: Workspace) => {
		const opened = of(conversationsModel).opened.value;
		return opened !== null && actsOn(opened).reply;
	},
};

/** What an agent says at a later time. */
export const scheduledMessagesPart: Part = {
	model: scheduleDialogModel,
	keys: [keyOf(later)],
	actions: [later],
	fills: [
		composerLines.fill(lazyView(scheduledLine)),
		moreActs.fill(lazyView(laterAct)),
		entryViews.fill({
			kinds: ["message_scheduled", "schedule_ended"],
			View: lazyView(scheduledEntry),
		}),
	],
};
