import { useEffect, useRef } from "preact/hooks";
import { LeavingForm } from "../colleagues/LeavingForm.tsx";
import { counted } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { held, signOutAsked, signOutWith } from "./sign-out.ts";
import { signOutWords } from "./words.ts";

/** Going home with open conversations: nobody is left behind by accident. */
export function SignOutDialog() {
	const dialog = useRef<HTMLDialogElement>(null);
	const asked = signOutAsked.value;
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
			aria-labelledby="leaving-title"
			onClose={hide}
		>
			{asked && <Question />}
		</dialog>
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
			rows={rows}
			leave={(open) => signOutWith(workspace, open)}
			stay={hide}
		/>
	);
}
