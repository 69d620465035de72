import { heirsOf } from "../colleagues/heirs.ts";
import { LeavingForm } from "../colleagues/LeavingForm.tsx";
import { nameOf } from "../inbox/name-of.ts";
import { counted } from "../words/words.ts";
import { QuestionDialog } from "../workspace/QuestionDialog.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { leaveTo, leaving, unanswered } from "./set-availability.ts";
import { unansweredWords } from "./words.ts";

/** Going away, or on a break, while shoppers wait for an answer of this agent: what becomes of them. */
export function UnansweredDialog() {
	const asked = leaving.value;
	return (
		<QuestionDialog
			titleId="unanswered-title"
			isOpen={Boolean(asked)}
			hide={hide}
		>
			{asked && <Question />}
		</QuestionDialog>
	);
}

function hide() {
	leaving.value = null;
}

function Question() {
	const workspace = useWorkspace();
	const rows = unanswered(workspace);
	const w = unansweredWords;
	return (
		<LeavingForm
			titleId="unanswered-title"
			texts={{
				title: w.title,
				lead: counted(w.lead, rows.length),
				keepHint: w.keepHint,
				submit: w.submit,
				stay: w.stay,
			}}
			targets={heirsOf(workspace, rows)}
			names={rows.map(nameOf)}
			leave={(open) => leaveTo(workspace, open)}
			stay={hide}
		/>
	);
}
