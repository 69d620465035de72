import { useEffect, useRef } from "preact/hooks";
import { LeavingForm } from "../colleagues/LeavingForm.tsx";
import { nameOf } from "../inbox/name-of.ts";
import { counted } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { leaveTo, leaving, unanswered } from "./set-availability.ts";
import { unansweredWords } from "./words.ts";

/** Going away, or on a break, while shoppers wait for an answer of this agent: what becomes of them. */
export function UnansweredDialog() {
	const dialog = useRef<HTMLDialogElement>(null);
	const asked = leaving.value;
	useEffect(() => {
		if (asked) dialog.current?.showModal();
		else dialog.current?.close();
	}, [asked]);
	// The session may end while the question stands.
	useEffect(() => hide, []);
	return (
		<dialog
			ref={dialog}
			class="keys"
			aria-labelledby="unanswered-title"
			onClose={hide}
		>
			{asked && <Question />}
		</dialog>
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
			rows={rows}
			names={rows.map(nameOf)}
			leave={(open) => leaveTo(workspace, open)}
			stay={hide}
		/>
	);
}
