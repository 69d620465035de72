import { QuestionDialog } from "../workspace/QuestionDialog.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { scheduleDialogModel, scheduleForm } from "./schedule-dialog.ts";
import { scheduledWords } from "./words.ts";

export function ScheduleDialog() {
	const { of, show } = useModel(scheduleDialogModel);
	const conversation = of.value;
	const state = scheduleForm.state.value;
	const hide = () => show(null);
	return (
		<QuestionDialog
			titleId="schedule-title"
			isOpen={conversation !== null}
			hide={hide}
		>
			{conversation && state.kind === "here" && (
				<state.module conversation={conversation} hide={hide} />
			)}
			{conversation && state.kind === "failed" && (
				<p id="schedule-title">{scheduledWords.notLoaded}</p>
			)}
		</QuestionDialog>
	);
}
