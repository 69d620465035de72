import { heirsOf } from "../colleagues/heirs.ts";
import { LeavingForm } from "../colleagues/LeavingForm.tsx";
import { counted } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { held, signOutAsked, signOutWith } from "./sign-out.ts";
import { signOutWords } from "./words.ts";

/** What becomes of the conversations of whoever goes. */
export function SignOutQuestion() {
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
			stay={() => {
				signOutAsked.value = false;
			}}
		/>
	);
}
