import { CHOICES, type Question } from "../../protocol/survey.ts";
import { close, down, up } from "../../ui/icons.ts";
import { fill } from "../words/words.ts";
import { addedChoice, movedChoice } from "./edit-survey.ts";
import { type CardProps, IconButton } from "./QuestionCard.tsx";
import { TextField } from "./TextField.tsx";
import { editorWords } from "./words.ts";

/** What one can choose from, in its order. */
export function ChoicesField(
	props: CardProps & {
		change: (changes: Partial<Question>) => void;
		said: (field: string) => string | null;
	},
) {
	const { question, mayChange, change, said } = props;
	const { choices } = question;
	const w = editorWords;
	const fault = said("choices");
	return (
		<fieldset class="survey-choices">
			<legend>{w.choices}</legend>
			{choices.map(({ key, text }, at) => (
				<div key={key} class="survey-choice">
					<TextField
						{...props}
						label={fill(w.choice, { at: at + 1 })}
						texts={text}
						fault={said(`choices.${at}.text`)}
						type={(texts) =>
							change({
								choices: choices.map((one) =>
									one.key === key ? { key, text: texts } : one,
								),
							})
						}
					/>
					{mayChange && (
						<div class="survey-choice-acts">
							<IconButton
								label={fill(w.choiceUp, { at: at + 1 })}
								icon={up}
								isOff={at === 0}
								run={() => change(movedChoice(question, key, -1))}
							/>
							<IconButton
								label={fill(w.choiceDown, { at: at + 1 })}
								icon={down}
								isOff={at === choices.length - 1}
								run={() => change(movedChoice(question, key, 1))}
							/>
							<IconButton
								label={fill(w.removeChoice, { at: at + 1 })}
								icon={close}
								isOff={choices.length <= 2}
								run={() =>
									change({
										choices: choices.filter((one) => one.key !== key),
									})
								}
							/>
						</div>
					)}
				</div>
			))}
			{fault && <p class="fault">{fault}</p>}
			{mayChange && choices.length < CHOICES && (
				<button
					type="button"
					class="button"
					onClick={() => change({ choices: addedChoice(question).choices })}
				>
					{w.addChoice}
				</button>
			)}
		</fieldset>
	);
}
