import { QUESTIONS, type QuestionKind } from "../../protocol/survey.ts";
import { fill } from "../words/words.ts";
import { addedQuestion } from "./edit-survey.ts";
import type { SurveyFile } from "./survey-file.ts";
import { editorWords, kindWords } from "./words.ts";

/** One more question, of the kind that is chosen here. */
export function AddQuestion({
	file,
	isAdded,
}: {
	file: SurveyFile;
	/** Said to the list, which shows it next: it is written at once. */
	isAdded: { current: boolean };
}) {
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
					onClick={() => {
						isAdded.current = true;
						file.body.type(addedQuestion(file.body.value.peek(), kind));
					}}
				>
					{kindWords[kind]}
				</button>
			))}
		</fieldset>
	);
}
