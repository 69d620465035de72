import type { Conversation } from "../conversation/conversation.ts";
import { fill } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { dateAndTime } from "./date-and-time.ts";
import { scheduleDialogModel } from "./schedule-dialog.ts";
import { scheduledWords as w } from "./words.ts";

/** Above the box: that something is said later, and the way to change it. */
export function ScheduledLine({
	conversation,
}: {
	conversation: Conversation;
}) {
	const { show } = useModel(scheduleDialogModel);
	const at = conversation.head.value?.scheduledAt;
	if (at === undefined) return null;
	return (
		<p class="scheduled-line">
			{fill(w.waits, { time: dateAndTime(at) })}{" "}
			<button
				type="button"
				class="text-button"
				onClick={() => show(conversation)}
			>
				{w.change}
			</button>
		</p>
	);
}
