import "../../session/field.css";
import { useId, useRef, useState } from "preact/hooks";
import { NAME_CHARS } from "../../../protocol/limits.ts";
import { formWords } from "../../session/words.ts";
import type { OfAccount } from "../account.ts";
import { passkeyWords } from "../page-words.ts";
import { addPasskey, nameOfDevice } from "./add-passkey.ts";

/** Adds a passkey of this device, under a name. */
export function NewPasskeyForm({ model, account }: OfAccount) {
	const [typed, setTyped] = useState<string | null>(null);
	const [isUnderWay, setUnderWay] = useState(false);
	const [fault, setFault] = useState<string | null>(null);
	const [isAdded, setAdded] = useState(false);
	const field = useRef<HTMLInputElement>(null);
	const id = useId();
	const name = typed ?? nameOfDevice(account);
	const w = passkeyWords;

	async function add() {
		if (isUnderWay) return;
		const called = name.trim();
		if (!called) {
			setFault(formWords.required);
			return field.current?.focus();
		}
		setUnderWay(true);
		setAdded(false);
		const said = await addPasskey(model, called);
		setUnderWay(false);
		setFault(said);
		setAdded(said === null);
		if (said === null) setTyped(null);
	}

	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void add();
			}}
		>
			<div class="field">
				<label for={id}>{w.name}</label>
				<input
					ref={field}
					id={id}
					type="text"
					autoComplete="off"
					dir="auto"
					maxLength={NAME_CHARS}
					value={name}
					aria-describedby={`${id}-hint`}
					onInput={(event) => setTyped(event.currentTarget.value)}
				/>
				<p id={`${id}-hint`} class="quiet">
					{w.nameHint}
				</p>
			</div>
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<div class="account-acts">
				<button type="submit" class="button">
					{isUnderWay ? w.adding : w.add}
				</button>
				<p class="account-said quiet" role="status">
					{isAdded && w.done}
				</p>
			</div>
		</form>
	);
}
