import { heirsOf } from "../colleagues/heirs.ts";
import { LeavingForm } from "../colleagues/LeavingForm.tsx";
import { nameOf } from "../inbox/name-of.ts";
import { counted } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { leaveTo, leaving, unanswered } from "./set-availability.ts";
import { unansweredFormWords } from "./unanswered-words.ts";
import { unansweredWords } from "./words.ts";

/** What becomes of the conversations of whoever goes. */
export function UnansweredQuestion() {
	const workspace = useWorkspace();
	const rows = unanswered(workspace);
	const w = unansweredFormWords;
	return (
		<LeavingForm
			titleId="unanswered-title"
			texts={{
				title: unansweredWords.title,
				lead: counted(w.lead, rows.length),
				keepHint: w.keepHint,
				submit: w.submit,
				stay: w.stay,
			}}
			targets={heirsOf(workspace, rows)}
			names={rows.map(nameOf)}
			leave={(open) => leaveTo(workspace, open)}
			stay={() => {
				leaving.value = null;
			}}
		/>
	);
}
