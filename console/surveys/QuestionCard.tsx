import { useId } from "preact/hooks";
import type { Question } from "../../protocol/survey.ts";
import type { SurveyFault } from "../../protocol/survey-faults.ts";
import { Icon } from "../../ui/Icon.tsx";
import { down, trash, up } from "../../ui/icons.ts";
import { fill } from "../words/words.ts";
import { BranchField } from "./BranchField.tsx";
import { ChoicesField } from "./ChoicesField.tsx";
import { changedQuestion, hasChoices } from "./edit-survey.ts";
import { faultAt } from "./fault-at.ts";
import { QuestionTraits } from "./QuestionTraits.tsx";
import type { SurveyFile } from "./survey-file.ts";
import { TextField } from "./TextField.tsx";
import { editorWords } from "./words.ts";

export interface CardProps {
	file: SurveyFile;
	question: Question;
	/** Its place, from 0. */
	at: number;
	language: string;
	languages: readonly string[];
	own: readonly string[];
	mayChange: boolean;
	faults: readonly SurveyFault[];
	move: (by: number) => void;
	remove: () => void;
}

/** One question, whole: what it asks, how it is answered, of whom, and what an answer is. */
export function QuestionCard(props: CardProps) {
	const { file, question, at, own, faults, mayChange, move } = props;
	const id = useId();
	const w = editorWords;
	const change = (changes: Partial<Question>) =>
		file.body.type(
			changedQuestion(file.body.value.peek(), question.key, changes),
		);
	const said = (field: string) =>
		faultAt(faults, `questions.${at}.${field}`, own[0] ?? null);
	const keyFault = said("key") ?? said("leadsTo");
	return (
		<section
			class="settings-card survey-question"
			aria-labelledby={id}
			onKeyDown={(event) => {
				const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
				// A closed choice opens with these keys: there they are the browser's.
				const isTaken = event.target instanceof HTMLSelectElement;
				if (!by || !event.altKey || isTaken || !mayChange) return;
				event.preventDefault();
				move(by);
			}}
		>
			<QuestionHead {...props} id={id} />
			<TextField
				{...props}
				label={w.text}
				texts={question.text}
				fault={said("text")}
				type={(text) => change({ text })}
			/>
			<QuestionTraits {...props} change={change} />
			{hasChoices(question.kind) && (
				<ChoicesField {...props} change={change} said={said} />
			)}
			{at > 0 && (
				<BranchField {...props} change={change} fault={said("showIf")} />
			)}
			{at === 0 && said("showIf") && <p class="fault">{said("showIf")}</p>}
			{keyFault && <p class="fault">{keyFault}</p>}
		</section>
	);
}

function QuestionHead({
	id,
	at,
	mayChange,
	file,
	move,
	remove,
}: CardProps & { id: string }) {
	const w = editorWords;
	const number = { at: at + 1 };
	const last = file.body.value.value.questions.length - 1;
	return (
		<div class="survey-question-head">
			<h3 id={id}>{fill(w.question, number)}</h3>
			{mayChange && (
				<>
					<IconButton
						label={fill(w.up, number)}
						icon={up}
						isOff={at === 0}
						run={() => move(-1)}
					/>
					<IconButton
						label={fill(w.down, number)}
						icon={down}
						isOff={at === last}
						run={() => move(1)}
					/>
					<IconButton
						label={fill(w.remove, number)}
						icon={trash}
						run={remove}
					/>
				</>
			)}
		</div>
	);
}

/** It keeps the focus where there is nothing to do: it is never disabled. */
export function IconButton({
	label,
	icon,
	isOff = false,
	run,
}: {
	label: string;
	icon: string;
	isOff?: boolean;
	run: () => void;
}) {
	return (
		<button
			type="button"
			class="icon-button"
			aria-label={label}
			title={label}
			aria-disabled={isOff ? true : undefined}
			onClick={() => {
				if (!isOff) run();
			}}
		>
			<Icon of={icon} />
		</button>
	);
}
