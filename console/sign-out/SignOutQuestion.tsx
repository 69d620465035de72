import { useState } from "preact/hooks";
import { heirsOf } from "../colleagues/heirs.ts";
import { LeavingForm, LeftBehind } from "../colleagues/LeavingForm.tsx";
import { counted } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { signOutFormWords } from "./form-words.ts";
import { held, owedNames, signOutAsked, signOutWith } from "./sign-out.ts";
import { signOutWords } from "./words.ts";

/** What becomes of the conversations of whoever goes. */
export function SignOutQuestion() {
	const workspace = useWorkspace();
	const rows = held(workspace);
	const owed = owedNames(workspace);
	const [handsOver, setHandsOver] = useState(true);
	const w = signOutFormWords;
	return (
		<LeavingForm
			titleId="leaving-title"
			texts={{
				title: rows.length > 0 ? signOutWords.title : w.owedTitle,
				lead: rows.length > 0 ? counted(w.lead, rows.length) : null,
				keepHint: w.keepHint,
				submit: w.signOut,
				stay: w.stay,
			}}
			targets={heirsOf(workspace, rows)}
			leave={(open) => signOutWith(workspace, open, handsOver)}
			stay={() => {
				signOutAsked.value = false;
			}}
		>
			{owed.length > 0 && (
				<fieldset class="leaving">
					<legend>{counted(w.owed, owed.length)}</legend>
					<LeftBehind names={owed} />
					<label class="leaving-choice">
						<input
							type="checkbox"
							checked={handsOver}
							onChange={({ currentTarget }) =>
								setHandsOver(currentTarget.checked)
							}
						/>
						<span>
							{w.handOver}
							<small>{w.handOverHint}</small>
						</span>
					</label>
				</fieldset>
			)}
		</LeavingForm>
	);
}
