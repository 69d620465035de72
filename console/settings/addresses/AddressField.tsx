import { useId } from "preact/hooks";
import { addStyle } from "../../../ui/add-style.ts";
import { fill } from "../../words/words.ts";
import css from "./addresses.css?inline";
import type { AddressForm } from "./addresses.ts";
import { shownOrigin } from "./shown-origin.ts";
import type { Understood } from "./understood.ts";
import { addressesWords } from "./words.ts";

// With the sections that have it: the first view of the console has no use for it.
addStyle(css);

/** An address, with what it was understood as below it while it is typed, and its `www.` beside it. */
export function AddressField({
	form: { typed, withTwin },
	read,
	fault,
	onType,
}: {
	form: AddressForm;
	read: Understood;
	fault: string | null;
	onType: (form: AddressForm) => void;
}) {
	const id = useId();
	const w = addressesWords;
	return (
		<>
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
					value={typed}
					aria-invalid={fault ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) =>
						onType({ typed: event.currentTarget.value, withTwin })
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
						checked={withTwin}
						onChange={(event) =>
							onType({ typed, withTwin: event.currentTarget.checked })
						}
					/>
					<span dir="ltr">
						{fill(w.withTwin, { origin: shownOrigin(read.twin) })}
					</span>
				</label>
			)}
		</>
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
