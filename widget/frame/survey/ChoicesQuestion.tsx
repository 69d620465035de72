import type { ComponentChild } from "preact";
import type { ShownQuestion } from "../../../protocol/ask.ts";
import { useLazyWords } from "../context/context.ts";
import { QuestionText } from "./QuestionText.tsx";

/** Any number of choices. */
export function ChoicesQuestion({
	question,
	choices,
	chosen,
	onChoose,
}: {
	question: ComponentChild;
	choices: ShownQuestion["choices"];
	chosen: readonly string[];
	/** null: none is left. */
	onChoose: (chosen: readonly string[] | null) => void;
}) {
	const { survey } = useLazyWords();

	function turn(key: string, isOn: boolean) {
		const next = choices
			.map((choice) => choice.key)
			.filter((one) => (one === key ? isOn : chosen.includes(one)));
		onChoose(next.length > 0 ? next : null);
	}

	return (
		<fieldset class="survey-choice survey-list">
			<legend>
				{question} <small>{survey.several}</small>
			</legend>
			<div class="survey-row">
				{choices.map(({ key, text }) => (
					<label key={key}>
						<input
							type="checkbox"
							checked={chosen.includes(key)}
							onChange={(event) => turn(key, event.currentTarget.checked)}
						/>
						<QuestionText of={text} />
					</label>
				))}
			</div>
		</fieldset>
	);
}
