import { useEffect, useRef, useState } from "preact/hooks";
import type { Leaving } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { TargetChoice } from "../colleagues/TargetChoice.tsx";
import type { Target } from "../colleagues/targets.ts";
import { counted, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { heirs, held, signOutAsked, signOutWith } from "./sign-out.ts";
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
	const [kind, setKind] = useState<Leaving["open"]["kind"]>("queue");
	const [to, setTo] = useState<Target | null>(null);
	const [fault, setFault] = useState<Refusal | null>(null);
	const targets = heirs(workspace);
	const open = openOf(kind, to);
	const w = signOutWords;
	const one = (of: typeof kind, label: string, hint: string) => (
		<label class="leaving-choice">
			<input
				type="radio"
				name="leaving"
				checked={kind === of}
				onChange={() => {
					setKind(of);
					setFault(null);
				}}
			/>
			<span>
				{label}
				<small>{hint}</small>
			</span>
		</label>
	);
	return (
		<form
			class="keys-sheet hand-over"
			onSubmit={async (event) => {
				event.preventDefault();
				if (open) setFault(await signOutWith(workspace, open));
			}}
		>
			<h2 id="leaving-title">{w.title}</h2>
			<fieldset class="leaving">
				<legend>{counted(w.lead, held(workspace).length)}</legend>
				{one("queue", w.queue, w.queueHint)}
				{targets.length > 0 && one("transfer", w.transfer, w.transferHint)}
				{one("keep", w.keep, w.keepHint)}
			</fieldset>
			{kind === "transfer" && (
				<TargetChoice targets={targets} chosen={to} choose={setTo} />
			)}
			{fault && (
				<p class="fault" role="alert">
					{refused(fault)}
				</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main" disabled={!open}>
					{w.signOut}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.stay}
				</button>
			</div>
		</form>
	);
}

function openOf(
	kind: Leaving["open"]["kind"],
	to: Target | null,
): Leaving["open"] | null {
	if (kind !== "transfer") return { kind };
	return to && { kind, to: { kind: to.kind, id: to.id } };
}
