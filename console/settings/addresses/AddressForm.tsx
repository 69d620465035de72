import { useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Draft } from "../../workspace/draft.ts";
import { SaveLine } from "../../workspace/SaveLine.tsx";
import { AddressField } from "./AddressField.tsx";
import type { AddressForm as Form } from "./addresses.ts";
import { addressFault, understood } from "./understood.ts";
import { addressesWords } from "./words.ts";

/** One more address. */
export function AddressForm({
	draft,
	listed,
	says,
}: {
	draft: Draft<Form>;
	listed: readonly string[];
	says: (refusal: Refusal) => string;
}) {
	const [isTried, setTried] = useState(false);
	const form = draft.value.value;
	const read = understood(form.typed, listed);
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				const isGood = addressFault(read) === null;
				setTried(!isGood);
				if (isGood) return void draft.save();
				event.currentTarget.querySelector<HTMLElement>("input")?.focus();
			}}
		>
			<AddressField
				form={form}
				read={read}
				fault={isTried ? addressFault(read) : null}
				onType={draft.type}
			/>
			<SaveLine draft={draft} word={addressesWords.allow} says={says} />
		</form>
	);
}
