import { useId, useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill } from "../../words/words.ts";
import type { Draft } from "../draft.ts";
import { SaveLine } from "../SaveLine.tsx";
import type { AddressForm as Form } from "./addresses.ts";
import { shownOrigin } from "./shown-origin.ts";
import { type Understood, understood } from "./understood.ts";
import { addressesWords } from "./words.ts";

/** One more address: what it was understood as stands below it while it is typed. */
export function AddressForm({
	draft,
	listed,
	says,
}: {
	draft: Draft<Form>;
	listed: readonly string[];
	says: (refusal: Refusal) => string;
}) {
	const id = useId();
	const [isTried, setTried] = useState(false);
	const form = draft.value.value;
	const read = understood(form.typed, listed);
	const fault = isTried ? faultOf(read) : null;
	const w = addressesWords;
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				const isGood = faultOf(read) === null;
				setTried(!isGood);
				if (isGood) return void draft.save();
				event.currentTarget.querySelector<HTMLElement>("input")?.focus();
			}}
		>
			<div class="setting">
				<label for={id}>{w.typed}</label>
				<input
					id={id}
					type="text"
					class="input"
					inputMode="url"
					autoComplete="off"
					autoCapitalize="none"
					spellcheck={false}
					dir="ltr"
					value={form.typed}
					aria-invalid={fault ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) =>
						draft.type({ ...form, typed: event.currentTarget.value })
					}
				/>
				<div id={`${id}-said`} class="address-said">
					{fault ? <p class="fault">{fault}</p> : <Said read={read} />}
				</div>
			</div>
			{read.kind === "origin" && read.twin && (
				<label class="check">
					<input
						type="checkbox"
						checked={form.withTwin}
						onChange={(event) =>
							draft.type({ ...form, withTwin: event.currentTarget.checked })
						}
					/>
					<span dir="ltr">
						{fill(w.withTwin, { origin: shownOrigin(read.twin) })}
					</span>
				</label>
			)}
			<SaveLine draft={draft} word={w.allow} says={says} />
		</form>
	);
}

function Said({ read }: { read: Understood }) {
	const w = addressesWords;
	if (read.kind !== "origin") return <p class="quiet">{w.hint}</p>;
	return (
		<>
			<p class="quiet" dir="ltr">
				{fill(w.understood, { origin: shownOrigin(read.origin) })}
			</p>
			{read.notes.map((note) => (
				<p key={note} class="quiet">
					{note}
				</p>
			))}
			{read.warnings.map((warning) => (
				<p key={warning} class="address-warning">
					{warning}
				</p>
			))}
		</>
	);
}

/** Why it cannot be allowed as it stands. */
function faultOf(read: Understood): string | null {
	switch (read.kind) {
		case "nothing":
			return addressesWords.none;
		case "fault":
			return read.why;
		default:
			return read.isListed && !read.twin ? addressesWords.isListed : null;
	}
}
