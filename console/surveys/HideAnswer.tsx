import { useId, useState } from "preact/hooks";
import { QUESTION_CHARS } from "../../protocol/survey.ts";
import { answersWords } from "./answer-words.ts";

/** Hides an answer with a reason, or shows it again. */
export function HideAnswer({
	isHidden,
	hide,
}: {
	isHidden: boolean;
	hide: (why: string | null) => Promise<void>;
}) {
	const id = useId();
	const [why, setWhy] = useState<string | null>(null);
	const w = answersWords;
	if (why === null)
		return (
			<button
				type="button"
				class="text-button"
				onClick={() => (isHidden ? void hide(null) : setWhy(""))}
			>
				{isHidden ? w.unhide : w.hide}
			</button>
		);
	return (
		<form
			class="survey-hide"
			onSubmit={(event) => {
				event.preventDefault();
				const said = why.trim();
				if (said === "") return;
				setWhy(null);
				void hide(said);
			}}
		>
			<label for={id}>{w.hideWhy}</label>
			<input
				id={id}
				ref={(input) => input?.focus()}
				class="input"
				type="text"
				dir="auto"
				autoComplete="off"
				required
				maxLength={QUESTION_CHARS}
				value={why}
				onInput={(event) => setWhy(event.currentTarget.value)}
			/>
			<button type="submit" class="button">
				{w.hideYes}
			</button>
			<button type="button" class="text-button" onClick={() => setWhy(null)}>
				{w.hideNo}
			</button>
		</form>
	);
}
