import type { Question } from "../../protocol/survey.ts";
import { fill } from "../words/words.ts";
import { branchValues } from "./branch-values.ts";
import { textIn } from "./edit-survey.ts";
import type { CardProps } from "./QuestionCard.tsx";
import { Pick } from "./QuestionTraits.tsx";
import { editorWords } from "./words.ts";

/** Of whom a question is asked: of all, or of those who answered an earlier one with one of these. */
export function BranchField({
	file,
	question,
	at,
	languages,
	own,
	mayChange,
	change,
	fault,
}: CardProps & {
	change: (changes: Partial<Question>) => void;
	fault: string | null;
}) {
	const w = editorWords;
	const { showIf } = question;
	const tags = [...own, ...languages];
	const earlier = file.body.value.value.questions
		.slice(0, at)
		.filter(({ kind }) => kind !== "text");
	const on = earlier.find(({ key }) => key === showIf?.question);
	if (earlier.length === 0 && !showIf) return null;
	const names = Object.fromEntries(
		earlier.map(({ key, text }) => {
			const place = file.body.value.value.questions.findIndex(
				(one) => one.key === key,
			);
			const number = fill(w.question, { at: place + 1 });
			const said = textIn(text, tags);
			return [key, said ? `${number}: ${said}` : number];
		}),
	);
	return (
		<div class="survey-branch">
			<Pick
				label={w.branch}
				none={w.always}
				of={names}
				value={on ? on.key : ""}
				isOff={!mayChange}
				fault={fault}
				pick={(key) => change({ showIf: branchOn(key, earlier) })}
			/>
			{on && showIf && (
				<fieldset class="checks">
					<legend>{w.answeredWith}</legend>
					{branchValues(on, tags).map(({ value, label }) => (
						<label key={value} class="check">
							<input
								type="checkbox"
								checked={showIf.in.includes(value)}
								disabled={!mayChange}
								onChange={(event) => {
									const others = showIf.in.filter((one) => one !== value);
									const wanted = event.currentTarget.checked
										? [...others, value]
										: others;
									// One at least: a question that nobody is asked is none.
									if (wanted.length === 0) event.currentTarget.checked = true;
									else change({ showIf: { ...showIf, in: wanted } });
								}}
							/>
							<span dir="auto">{label}</span>
						</label>
					))}
				</fieldset>
			)}
		</div>
	);
}

/** It begins with the first answer there is: with one at least it can be saved. */
function branchOn(
	key: string,
	earlier: readonly Question[],
): Question["showIf"] {
	const on = earlier.find((one) => one.key === key);
	const [first] = on ? branchValues(on, []) : [];
	return on && first ? { question: on.key, in: [first.value] } : null;
}
