import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
	ATTRIBUTE_CHARS,
	type Attribute,
	fitsAttribute,
	PERSON_NOTE,
	PERSON_NOTE_CHARS,
} from "../../../protocol/attribute.ts";
import { fill, plain, refused } from "../../words/words.ts";
import { Conflict } from "./Conflict.tsx";
import type { Editing } from "./Field.tsx";
import { keptSpelling } from "./value-text.ts";
import { detailWords } from "./words.ts";

/** Writes over what a field says. Enter saves, Escape leaves it as it was; an empty one says nothing. */
export function FieldForm({
	field,
	editing,
	type,
	save,
	close,
}: {
	field: Attribute;
	editing: Editing;
	type: (typed: string) => void;
	save: (value: string | null) => void;
	close: () => void;
}) {
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const [isTried, setTried] = useState(false);
	const w = detailWords;
	const value = keptSpelling(field.kind, editing.typed) || null;
	const isNote = field.id === PERSON_NOTE;
	const isFault =
		isTried && value !== null && !isNote && !fitsAttribute(field, value);
	// Before the next key, which would be one of the console otherwise.
	useLayoutEffect(() => {
		form.current
			?.querySelector<HTMLElement>("input, select, textarea")
			?.focus();
	}, []);
	return (
		<form
			ref={form}
			class="person-edit"
			noValidate
			onKeyDown={(event) => {
				if (event.key !== "Escape" || event.isComposing) return;
				event.preventDefault();
				event.stopPropagation();
				close();
			}}
			onSubmit={(event) => {
				event.preventDefault();
				setTried(true);
				if (value === null || isNote || fitsAttribute(field, value))
					save(value);
			}}
		>
			<Input
				field={field}
				typed={editing.typed}
				type={type}
				label={fill(w.edit, { name: plain(field.name) })}
				describedBy={`${id}-said`}
				isFault={isFault}
			/>
			<p id={`${id}-said`} class={isFault || editing.fault ? "fault" : "quiet"}>
				{isFault
					? w.wrong[field.kind]
					: editing.fault
						? refused(editing.fault)
						: isNote && w.noteHint}
			</p>
			{editing.conflict && (
				<Conflict field={field} now={editing.conflict.now} keep={close} />
			)}
			<div class="person-acts">
				<button type="submit" class="button">
					{editing.conflict ? w.useMine : w.save}
				</button>
				{!editing.conflict && (
					<button type="button" class="text-button" onClick={close}>
						{w.cancel}
					</button>
				)}
			</div>
		</form>
	);
}

function Input({
	field: { id, kind, choices },
	typed,
	type,
	label,
	describedBy,
	isFault,
}: {
	field: Attribute;
	typed: string;
	type: (typed: string) => void;
	label: string;
	describedBy: string;
	isFault: boolean;
}) {
	const shared = {
		"aria-label": label,
		"aria-describedby": describedBy,
		"aria-invalid": isFault ? true : undefined,
		value: typed,
	};
	if (kind === "choice")
		return (
			<select {...shared} onChange={(event) => type(event.currentTarget.value)}>
				<option value="">{detailWords.none}</option>
				{choices.map((one) => (
					<option key={one.id} value={one.id}>
						{plain(one.name)}
					</option>
				))}
			</select>
		);
	if (id === PERSON_NOTE)
		return (
			<textarea
				{...shared}
				rows={4}
				dir="auto"
				maxLength={PERSON_NOTE_CHARS}
				onInput={(event) => type(event.currentTarget.value)}
				onKeyDown={(event) => {
					// A line ends with Enter; with Ctrl or Cmd it is saved.
					if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey))
						return;
					event.preventDefault();
					event.currentTarget.form?.requestSubmit();
				}}
			/>
		);
	const text = {
		...shared,
		onInput: (event: { currentTarget: HTMLInputElement }) =>
			type(event.currentTarget.value),
	};
	if (kind === "date") return <input {...text} type="date" />;
	return (
		<input
			{...text}
			type="text"
			inputMode={kind === "number" ? "decimal" : "text"}
			autoComplete="off"
			dir="auto"
			maxLength={ATTRIBUTE_CHARS}
		/>
	);
}
