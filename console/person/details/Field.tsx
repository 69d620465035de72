import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import {
	type Attribute,
	type AttributeValue,
	PERSON_NOTE,
} from "../../../protocol/attribute.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { ago } from "../../../ui/ago.ts";
import { StaffText } from "../../conversation/StaffText.tsx";
import { agentName, fill, locale, plain } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { FieldForm } from "./FieldForm.tsx";
import { type PersonDetails, valueIn } from "./person-details.ts";
import { valueText } from "./value-text.ts";
import { detailWords } from "./words.ts";

/** How long a change can be taken back. */
const UNDO_MS = 10_000;

/** What is being written over what was there. */
export interface Editing {
	typed: string;
	/** What the field said when this was begun. */
	was: string | null;
	fault: Refusal | null;
	/** Somebody else was faster: what it says now. */
	conflict: { now: AttributeValue | null } | null;
}

/** One field, edited where it stands. */
export function Field({
	field,
	details,
	mayChange,
}: {
	field: Attribute;
	details: PersonDetails;
	mayChange: boolean;
}) {
	const { toasts } = useWorkspace();
	const [editing, setEditing] = useState<Editing | null>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const now = valueIn(details.attributes.value, field.id);

	function close() {
		setEditing(null);
		// The button is there again with the next frame.
		requestAnimationFrame(() => opener.current?.focus());
	}

	async function save(value: string | null, was: string | null) {
		if (value === was) return close();
		setEditing(null);
		const reply = await details.set(field.id, value, was);
		const again = { typed: value ?? "", was, fault: null, conflict: null };
		if (!reply.ok) return setEditing({ ...again, fault: reply.refusal });
		const { kind, value: said } = reply.data;
		if (kind === "conflict")
			return setEditing({ ...again, conflict: { now: said } });
		// Whoever went on meanwhile, to another field, writes there.
		if (document.activeElement === document.body) opener.current?.focus();
		toasts.say(
			{
				text: detailWords.saved,
				action: {
					label: detailWords.undo,
					run: () => void save(was, said?.value ?? null),
				},
			},
			UNDO_MS,
		);
	}

	if (editing)
		return (
			<FieldForm
				field={field}
				editing={editing}
				type={(typed) => setEditing({ ...editing, typed, fault: null })}
				save={(value) =>
					void save(
						value,
						editing.conflict
							? (editing.conflict.now?.value ?? null)
							: editing.was,
					)
				}
				close={close}
			/>
		);
	return (
		<Shown
			field={field}
			now={now}
			opener={opener}
			edit={
				mayChange
					? () =>
							setEditing({
								...{ typed: now?.value ?? "", was: now?.value ?? null },
								...{ fault: null, conflict: null },
							})
					: null
			}
		/>
	);
}

function Shown({
	field,
	now,
	opener,
	edit,
}: {
	field: Attribute;
	now: AttributeValue | null;
	opener: RefObject<HTMLButtonElement | null>;
	/** null: they only read it. */
	edit: (() => void) | null;
}) {
	const { clock } = useWorkspace();
	const w = detailWords;
	const isNote = field.id === PERSON_NOTE;
	return (
		<div class="person-field">
			{now &&
				(isNote ? (
					<StaffText text={plain(now.value)} />
				) : (
					<span dir="auto">{valueText(field, now.value)}</span>
				))}
			{now && isNote && (
				<p class="quiet">
					{fill(w.by, {
						name: agentName(now.by.name),
						when: ago(now.at, clock.now.value, locale),
					})}
				</p>
			)}
			{edit && (
				<button
					ref={opener}
					type="button"
					class="text-button"
					aria-label={fill(w.edit, { name: plain(field.name) })}
					title={
						now && !isNote
							? fill(w.by, {
									name: agentName(now.by.name),
									when: ago(now.at, clock.now.value, locale),
								})
							: undefined
					}
					onClick={edit}
				>
					{now ? w.change : isNote ? w.addNote : w.add}
				</button>
			)}
		</div>
	);
}
