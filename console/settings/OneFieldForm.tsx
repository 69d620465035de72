import "../session/field.css";
import type { InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import type { Draft } from "../workspace/draft.ts";
import { SaveLine } from "../workspace/SaveLine.tsx";

interface Props {
	draft: Draft<string>;
	label: string;
	hint: string;
	/** What is wrong with what was typed; null: it can be saved. */
	fault: string | null;
	lead?: string;
	input: InputHTMLAttributes<HTMLInputElement>;
	/** Of the buttons, where the page has others of these names. */
	names?: { save: string; discard: string };
}

/** A setting of one field: what is wrong stands in place of its hint, and is not sent. */
export function OneFieldForm(props: Props) {
	const { draft, label, hint, fault, lead, input, names } = props;
	const id = useId();
	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				if (!fault) return void draft.save();
				event.currentTarget.querySelector<HTMLElement>("input")?.focus();
			}}
		>
			{lead && <p class="quiet">{lead}</p>}
			<div class="field">
				<label for={id}>{label}</label>
				<input
					{...input}
					id={id}
					value={draft.value.value}
					aria-invalid={fault ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) => draft.type(event.currentTarget.value)}
				/>
				<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
					{fault ?? hint}
				</p>
			</div>
			<SaveLine draft={draft} {...(names && { names })} />
		</form>
	);
}
