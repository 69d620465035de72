import type { ShownQuestion } from "../../../protocol/ask.ts";
import type { Score } from "../../../protocol/entry.ts";
import type { Answer } from "../../../protocol/survey.ts";
import { FaceChoice } from "../../../ui/RatingFaces.tsx";
import type { LazyWords } from "../../words/en.later.ts";
import { useLanguage, useLazyWords } from "../context/context.ts";
import { ChoicesQuestion } from "./ChoicesQuestion.tsx";
import { QuestionText } from "./QuestionText.tsx";
import { ScaleChoice } from "./ScaleChoice.tsx";
import { scaleOf } from "./scale-of.tsx";
import { WordsQuestion } from "./WordsQuestion.tsx";

/** One question, as it is answered. */
export function SurveyQuestion({
	question,
	name,
	answer,
	words,
	onAnswer,
	onWrite,
	onLeave,
}: {
	question: ShownQuestion;
	/** Of this question of this survey alone. */
	name: string;
	answer: Answer | undefined;
	/** As far as they are written. */
	words: string;
	/** null: no answer any more. */
	onAnswer: (answer: Answer | null) => void;
	onWrite: (words: string) => void;
	onLeave: () => void;
}) {
	const language = useLanguage();
	const later = useLazyWords();
	const { kind, choices } = question;
	const text = question.text ? (
		<QuestionText of={question.text} />
	) : (
		ownWords(question.key, later)
	);
	switch (kind) {
		case "text":
			return (
				<WordsQuestion
					question={text}
					name={name}
					words={words}
					onWrite={onWrite}
					onLeave={onLeave}
				/>
			);
		case "choices":
			return (
				<ChoicesQuestion
					question={text}
					choices={choices}
					chosen={typeof answer === "object" ? answer : []}
					onChoose={onAnswer}
				/>
			);
		case "choice":
			return (
				<ScaleChoice
					question={text}
					name={name}
					kind="list"
					scale={choices.map(({ key, text }) => ({
						value: key,
						label: text.text,
						drawing: <QuestionText of={text} />,
					}))}
					chosen={typeof answer === "string" ? answer : null}
					onChoose={onAnswer}
				/>
			);
		case "faces":
			return (
				<FaceChoice
					question={text}
					words={scoreWords(later)}
					name={name}
					chosen={(answer as Score | undefined) ?? null}
					onChoose={onAnswer}
				/>
			);
		default:
			return (
				<ScaleChoice
					question={text}
					name={name}
					kind={kind}
					{...scaleOf(kind, later, language)}
					fills={kind === "stars"}
					chosen={(answer as number | string | undefined) ?? null}
					onChoose={onAnswer}
				/>
			);
	}
}

function scoreWords({ rating }: LazyWords): Record<Score, string> {
	return {
		1: rating.score1,
		2: rating.score2,
		3: rating.score3,
		4: rating.score4,
		5: rating.score5,
	};
}

/** Of the questions that every site has from the beginning. */
function ownWords(key: string, { rating }: LazyWords): string {
	if (key === "solved") return rating.solved;
	return key === "comment" ? rating.commentMiddle : rating.question;
}
