import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { Field, type FieldProps } from "../session/Field.tsx";
import { UsernameField } from "../session/UsernameField.tsx";
import { refused } from "../words/words.ts";
import type { Done } from "./account.ts";
import { pageWords } from "./page-words.ts";

interface Props {
	name: string;
	label: string;
	hint: string;
	/** As the relay has it. */
	kept: string;
	/** What is wrong with what was typed; null: it can be sent. */
	faultOf(typed: string): string | null;
	save(typed: string): Done;
	/** The sentence for a refusal, where this form has a better one. */
	says?: (refusal: Refusal) => string;
	input: FieldProps["input"];
	/** At the end of the field. */
	end?: ComponentChildren;
	word: string;
	/** Of a password: by whose name a password manager keeps it. */
	username?: string;
	/** Said when it was done. */
	saved?: string;
	saving?: string;
	/** Beside the button. */
	children?: ComponentChildren;
}

type State =
	| { kind: "idle" | "saving" | "saved" }
	| { kind: "refused"; refusal: Refusal };

/** One thing that is set by itself. What is wrong with it stands in place of its hint, once it was sent. */
export function FieldForm(props: Props) {
	const { name, label, hint, kept, says = refused, input, end } = props;
	const form = useRef<HTMLFormElement>(null);
	const [typed, setTyped] = useState<string | null>(null);
	const [state, setState] = useState<State>({ kind: "idle" });
	const [isTried, setTried] = useState(false);
	const value = typed ?? kept;
	const fault = isTried ? props.faultOf(value) : null;
	const isChanged = value !== kept;

	function focus() {
		const field = form.current?.elements.namedItem(name);
		if (field instanceof HTMLElement) field.focus();
	}

	async function save() {
		if (state.kind === "saving") return;
		setTried(true);
		if (props.faultOf(value)) return void focus();
		setState({ kind: "saving" });
		const refusal = await props.save(value);
		setState(refusal ? { kind: "refused", refusal } : { kind: "saved" });
		if (refusal) return void focus();
		setTyped(null);
		setTried(false);
	}

	return (
		<form
			ref={form}
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			{props.username !== undefined && <UsernameField email={props.username} />}
			<Field
				name={name}
				label={label}
				hint={hint}
				value={value}
				fault={fault ?? undefined}
				onInput={(now) => {
					setTyped(now);
					if (state.kind !== "saving") setState({ kind: "idle" });
				}}
				input={input}
				end={end}
			/>
			<div class="save-line">
				<button
					type="submit"
					class={isChanged ? "button button-main" : "button"}
				>
					{state.kind === "saving"
						? (props.saving ?? pageWords.saving)
						: props.word}
				</button>
				{props.children}
				<p class="quiet" role="status">
					{state.kind === "saved" && (props.saved ?? pageWords.saved)}
				</p>
				{state.kind === "refused" && (
					<p class="fault save-fault" role="alert">
						{says(state.refusal)}
					</p>
				)}
			</div>
		</form>
	);
}
