import { useEffect, useId, useRef } from "preact/hooks";
import {
	ATTRIBUTE_NAME_CHARS,
	type Attribute,
	type AttributeKind,
} from "../../../protocol/attribute.ts";
import { fill } from "../../words/words.ts";
import { emptyChoice, type FieldFault } from "./attribute-drafts.ts";
import { ChoicesEditor } from "./ChoicesEditor.tsx";
import { attributeWords } from "./words.ts";

const KINDS: readonly AttributeKind[] = ["text", "number", "choice", "date"];

/** One field, with what can be set of it. */
export function AttributeRow({
	attribute,
	isKept,
	isNew,
	fault,
	put,
	remove,
	up,
}: {
	attribute: Attribute;
	isKept: boolean;
	/** Added a moment ago: it takes the focus. */
	isNew: boolean;
	fault: FieldFault;
	put: (next: Attribute) => void;
	remove: () => void;
	/** null: it is the first. */
	up: (() => void) | null;
}) {
	const id = useId();
	const first = useRef<HTMLInputElement>(null);
	useEffect(() => {
		if (isNew) first.current?.focus();
	}, [isNew]);
	const { name, kind } = attribute;
	const w = attributeWords;
	const isNamed = fault === "name" || fault === "twice";
	return (
		<fieldset class="attribute-row">
			<label for={id}>{w.name}</label>
			<input
				ref={first}
				id={id}
				type="text"
				dir="auto"
				autoComplete="off"
				maxLength={ATTRIBUTE_NAME_CHARS}
				value={name}
				aria-invalid={isNamed ? true : undefined}
				aria-describedby={`${id}-said`}
				onInput={(event) =>
					put({ ...attribute, name: event.currentTarget.value })
				}
			/>
			<label for={`${id}-kind`}>{w.kind}</label>
			<select
				id={`${id}-kind`}
				value={kind}
				disabled={isKept}
				aria-describedby={`${id}-said`}
				onChange={(event) => {
					const chosen = KINDS.find((one) => one === event.currentTarget.value);
					if (!chosen) return;
					const some = chosen === "choice" ? [emptyChoice()] : [];
					put({ ...attribute, kind: chosen, choices: some });
				}}
			>
				{KINDS.map((one) => (
					<option key={one} value={one}>
						{w.kinds[one]}
					</option>
				))}
			</select>
			{kind === "choice" && (
				<ChoicesEditor
					attribute={attribute}
					isFault={fault === "choices"}
					put={(next) => put({ ...attribute, choices: next })}
				/>
			)}
			<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
				{fault ? w.faults[fault] : isKept && w.keepsKind}
			</p>
			<div class="person-acts">
				{up && (
					<button
						type="button"
						class="text-button"
						aria-label={fill(w.up, { name })}
						onClick={up}
					>
						↑
					</button>
				)}
				<button
					type="button"
					class="text-button"
					aria-label={fill(w.remove, { name })}
					onClick={remove}
				>
					{w.removeShort}
				</button>
			</div>
		</fieldset>
	);
}
