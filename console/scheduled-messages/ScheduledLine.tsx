import type { Conversation } from "../conversation/conversation.ts";
import { fill } from "../words/words.ts";
import { QuestionDialog } from "../workspace/QuestionDialog.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { dateAndTime } from "./date-and-time.ts";
import { scheduledLineWords as w } from "./line-words.ts";
import { ScheduleForm } from "./ScheduleForm.tsx";
import { scheduleDialogModel } from "./schedule-dialog.ts";

/** Above the box: that something is said later, and the dialog in which it is written and changed. */
export function ScheduledLine({
	conversation,
}: {
	conversation: Conversation;
}) {
	const { of, show } = useModel(scheduleDialogModel);
	const at = conversation.head.value?.scheduledAt;
	const hide = () => show(null);
	return (
		<>
			{at !== undefined && (
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
			)}
			<QuestionDialog
				titleId="schedule-title"
				isOpen={of.value !== null}
				hide={hide}
			>
				{of.value && <ScheduleForm conversation={of.value} hide={hide} />}
			</QuestionDialog>
		</>
	);
}
