import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SurveyFault } from "../../protocol/survey-faults.ts";
import { fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import {
	movedQuestion,
	restoredQuestion,
	withoutQuestion,
} from "./edit-survey.ts";
import { QuestionCard } from "./QuestionCard.tsx";
import type { SurveyFile } from "./survey-file.ts";
import { editorWords } from "./words.ts";

/** What was taken out by mistake is put back for this long. */
const UNDO_MS = 10_000;

interface Props {
	file: SurveyFile;
	language: string;
	languages: readonly string[];
	own: readonly string[];
	mayChange: boolean;
	faults: readonly SurveyFault[];
	/** Somebody has just added the last one. */
	isAdded: { current: boolean };
}

/** The questions in their order, which buttons and keys change. */
export function QuestionList(props: Props) {
	const { file, mayChange, isAdded } = props;
	const { toasts } = useWorkspace();
	const { questions } = file.body.value.value;
	const [said, setSaid] = useState("");
	const list = useRef<HTMLOListElement>(null);
	const focused = useRef<HTMLElement | null>(null);
	const order = questions.map(({ key }) => key).join();
	// What has the focus loses it while its card is put elsewhere.
	useLayoutEffect(() => {
		const added =
			isAdded.current &&
			list.current?.querySelector<HTMLElement>("li:last-child input");
		(added || focused.current)?.focus();
		isAdded.current = false;
		focused.current = null;
	}, [order, isAdded]);
	const w = editorWords;

	function move(key: string, by: number) {
		const before = file.body.value.peek();
		const body = movedQuestion(before, key, by);
		const at = body.questions.findIndex((one) => one.key === key);
		setSaid(fill(w.movedTo, { at: at + 1, count: questions.length }));
		if (body.questions === before.questions) return;
		const { activeElement } = document;
		focused.current =
			activeElement instanceof HTMLElement ? activeElement : null;
		file.body.type(body);
	}

	function remove(key: string, at: number) {
		const before = file.body.value.peek();
		const question = before.questions[at];
		if (!question) return;
		file.body.type(withoutQuestion(before, key));
		list.current?.focus();
		const undo = () =>
			file.body.type(restoredQuestion(file.body.value.peek(), question, at));
		toasts.say(
			{
				text: fill(w.removedQuestion, { at: at + 1 }),
				action: { label: w.undo, run: undo },
			},
			UNDO_MS,
		);
	}

	return (
		<>
			{questions.length === 0 && <p class="settings-none">{w.none}</p>}
			<ol ref={list} class="survey-questions" tabIndex={-1}>
				{questions.map((question, at) => (
					<li key={question.key}>
						<QuestionCard
							{...props}
							question={question}
							at={at}
							move={(by) => move(question.key, by)}
							remove={() => remove(question.key, at)}
						/>
					</li>
				))}
			</ol>
			<p class="unseen" role="status">
				{said}
			</p>
			{mayChange && questions.length > 1 && (
				<p class="quiet survey-keys">{w.keys}</p>
			)}
		</>
	);
}
