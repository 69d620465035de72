import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import type { Done } from "./account.ts";
import { pageWords } from "./page-words.ts";

interface Props {
	label: string;
	hint: string;
	/** As the relay has it. */
	kept: string;
	/** What is wrong with what was typed; null: it can be sent. */
	faultOf(typed: string): string | null;
	save(typed: string): Done;
	/** The sentence for a refusal, where this form has a better one. */
	says?: (refusal: Refusal) => string;
	input: InputHTMLAttributes<HTMLInputElement>;
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
	const { label, hint, kept, says = refused, input } = props;
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState<string | null>(null);
	const [state, setState] = useState<State>({ kind: "idle" });
	const [isTried, setTried] = useState(false);
	const value = typed ?? kept;
	const fault = isTried ? props.faultOf(value) : null;
	const isChanged = value !== kept;

	async function save() {
		if (state.kind === "saving") return;
		setTried(true);
		if (props.faultOf(value)) return void field.current?.focus();
		setState({ kind: "saving" });
		const refusal = await props.save(value);
		setState(refusal ? { kind: "refused", refusal } : { kind: "saved" });
		if (refusal) return void field.current?.focus();
		setTyped(null);
		setTried(false);
	}

	return (
		<form
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			{props.username !== undefined && (
				<input
					type="text"
					hidden
					readOnly
					autoComplete="username"
					value={props.username}
				/>
			)}
			<div class="field">
				<label for={id}>{label}</label>
				<input
					{...input}
					ref={field}
					id={id}
					value={value}
					aria-invalid={fault ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) => {
						setTyped(event.currentTarget.value);
						if (state.kind !== "saving") setState({ kind: "idle" });
					}}
				/>
				<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
					{fault ?? hint}
				</p>
			</div>
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
