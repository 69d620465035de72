import { actsOn } from "../conversation/acts.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { composerLines, entryViews } from "../conversation/slots.ts";
import { withOpened } from "../conversation/with-opened.ts";
import { agentName, fill } from "../words/words.ts";
import { keyOf } from "../workspace/key-of.ts";
import type { Part } from "../workspace/part.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { dateAndTime } from "./date-and-time.ts";
import { ScheduleDialog } from "./ScheduleDialog.tsx";
import { ScheduledLine } from "./ScheduledLine.tsx";
import { scheduleDialogModel } from "./schedule-dialog.ts";
import { scheduledWords as w } from "./words.ts";

const later = {
	keys: "L",
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
	Dialog: ScheduleDialog,
	keys: [keyOf(later)],
	actions: [later],
	fills: [
		composerLines.fill(ScheduledLine),
		entryViews.fill({
			kinds: ["message_scheduled", "schedule_ended"],
			shows: () => () => true,
			says({ kind, author, body }) {
				if (kind === "schedule_ended" && body) return w.ended[body.why] ?? "";
				if (kind !== "message_scheduled" || !body) return "";
				return fill(w.set, {
					name: agentName(author.kind === "agent" && author.name),
					time: dateAndTime(body.at),
				});
			},
		}),
	],
};
