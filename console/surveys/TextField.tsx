import { useId, useRef } from "preact/hooks";
import { QUESTION_CHARS, type SurveyTexts } from "../../protocol/survey.ts";
import { counted, fill, languageName, listed } from "../words/words.ts";
import { textIn, withText } from "./edit-survey.ts";
import { editorWords } from "./words.ts";

interface Props {
	label: string;
	hint?: string;
	texts: SurveyTexts;
	/** Of the text that is written. */
	language: string;
	/** The shop's own: marked where a text lacks one of them. */
	own: readonly string[];
	fault: string | null;
	mayChange: boolean;
	type: (texts: SurveyTexts) => void;
}

/** One text in one language: what it says elsewhere stands in the empty field, and where it is missing below it. */
export function TextField(props: Props) {
	const { label, hint, texts, language, own, fault, mayChange, type } = props;
	const id = useId();
	const missing = missingLanguages(texts, own);
	const began = useRef(texts);
	const said =
		fault ?? missing ?? behind(began.current, texts, language) ?? hint;
	return (
		<div class="setting survey-text">
			<label for={id}>{label}</label>
			<input
				id={id}
				class="input"
				type="text"
				dir="auto"
				lang={language}
				autoComplete="off"
				maxLength={QUESTION_CHARS}
				readOnly={!mayChange}
				value={texts[language] ?? ""}
				placeholder={textIn(texts, [...own, "en"])}
				aria-invalid={fault ? true : undefined}
				aria-describedby={said ? `${id}-said` : undefined}
				onInput={(event) =>
					type(withText(texts, language, event.currentTarget.value))
				}
			/>
			{said && (
				<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
					{said}
				</p>
			)}
		</div>
	);
}

/** A text that is nowhere written is the chat's own, or a fault: it is missing in no language. */
function missingLanguages(
	texts: SurveyTexts,
	own: readonly string[],
): string | null {
	if (Object.keys(texts).length === 0) return null;
	const missing = own.filter((tag) => !texts[tag]);
	if (missing.length === 0) return null;
	return fill(editorWords.missing, {
		languages: listed(missing.map(languageName)),
	});
}

/** Somebody who asks something else in one language goes on asking the earlier question in the others. */
function behind(
	began: SurveyTexts,
	texts: SurveyTexts,
	language: string,
): string | null {
	if (!began[language] || began[language] === texts[language]) return null;
	const others = Object.keys(texts).filter(
		(tag) => tag !== language && texts[tag] && texts[tag] === began[tag],
	);
	return others.length > 0 ? counted(editorWords.behind, others.length) : null;
}
