import { QUESTIONS, type QuestionKind } from "../../protocol/survey.ts";
import { fill } from "../words/words.ts";
import { addedQuestion } from "./edit-survey.ts";
import type { SurveyFile } from "./survey-file.ts";
import { editorWords, kindWords } from "./words.ts";

/** One more question, of the kind that is chosen here. */
export function AddQuestion({ file }: { file: SurveyFile }) {
	const w = editorWords;
	const { length } = file.body.value.value.questions;
	if (length >= QUESTIONS)
		return <p class="quiet">{fill(w.full, { most: QUESTIONS })}</p>;
	return (
		<fieldset class="survey-add">
			<legend>{w.add}</legend>
			{(Object.keys(kindWords) as QuestionKind[]).map((kind) => (
				<button
					key={kind}
					type="button"
					class="button"
					onClick={(event) => {
						const form = event.currentTarget.form;
						file.body.type(addedQuestion(file.body.value.peek(), kind));
						// It is written at once.
						requestAnimationFrame(() =>
							form
								?.querySelector<HTMLElement>(
									".survey-questions > li:last-child input",
								)
								?.focus(),
						);
					}}
				>
					{kindWords[kind]}
				</button>
			))}
		</fieldset>
	);
}
