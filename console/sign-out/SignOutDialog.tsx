import { heirsOf } from "../colleagues/heirs.ts";
import { LeavingForm } from "../colleagues/LeavingForm.tsx";
import { counted } from "../words/words.ts";
import { QuestionDialog } from "../workspace/QuestionDialog.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { held, signOutAsked, signOutWith } from "./sign-out.ts";
import { signOutWords } from "./words.ts";

/** Going home with open conversations: nobody is left behind by accident. */
export function SignOutDialog() {
	const asked = signOutAsked.value;
	return (
		<QuestionDialog titleId="leaving-title" isOpen={asked} hide={hide}>
			{asked && <Question />}
		</QuestionDialog>
	);
}

function hide() {
	signOutAsked.value = false;
}

function Question() {
	const workspace = useWorkspace();
	const rows = held(workspace);
	const w = signOutWords;
	return (
		<LeavingForm
			titleId="leaving-title"
			texts={{
				title: w.title,
				lead: counted(w.lead, rows.length),
				keepHint: w.keepHint,
				submit: w.signOut,
				stay: w.stay,
			}}
			targets={heirsOf(workspace, rows)}
			leave={(open) => signOutWith(workspace, open)}
			stay={hide}
		/>
	);
}
