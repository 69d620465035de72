import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import { SureQuestion } from "../workspace/SureQuestion.tsx";
import type { Done } from "./account.ts";

interface Props {
	/** The button as it is read out, where its text alone does not say of what. */
	label?: string;
	question: string;
	yes: string;
	no: string;
	act(): Done;
	/** After it was done: where the focus goes, as this may be gone. */
	done?: () => void;
	says?: (refusal: Refusal) => string;
	class?: string;
	children: ComponentChildren;
}

/** A button for what cannot be undone: it names in place what is lost, and asks. */
export function SureButton(props: Props) {
	const { says = refused } = props;
	const id = useId();
	const key = useRef<HTMLButtonElement>(null);
	const [isAsking, setAsking] = useState(false);
	const [isUnderWay, setUnderWay] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);

	async function act() {
		if (isUnderWay) return;
		setUnderWay(true);
		const refused = await props.act();
		setUnderWay(false);
		setRefusal(refused);
		if (refused) return;
		setAsking(false);
		if (props.done) props.done();
		else key.current?.focus();
	}

	return (
		<>
			<button
				ref={key}
				type="button"
				class={props.class ?? "text-button"}
				aria-label={props.label}
				aria-expanded={isAsking}
				aria-controls={isAsking ? id : undefined}
				onClick={() => {
					setAsking(!isAsking);
					setRefusal(null);
				}}
			>
				{props.children}
			</button>
			{isAsking && (
				<SureQuestion
					id={id}
					question={props.question}
					yes={props.yes}
					no={props.no}
					onYes={() => void act()}
					onNo={() => {
						setAsking(false);
						key.current?.focus();
					}}
					fault={refusal && says(refusal)}
				/>
			)}
		</>
	);
}
