import type { ComponentChild } from "preact";
import type { Score } from "../protocol/entry.ts";
import { useKeptChoice } from "./use-kept-choice.ts";

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** A drawn face for a score. The words stand beside it: the face alone says nothing to a reader. */
export function Face({ score, size = 36 }: { score: Score; size?: number }) {
	const { mouth, brows } = FEATURES[score];
	return (
		<svg
			class={`face face-${score}`}
			viewBox="0 0 36 36"
			width={size}
			height={size}
			aria-hidden="true"
			focusable="false"
		>
			<circle class="face-skin" cx="18" cy="18" r="15.5" />
			<path class="face-line" d={`${mouth}${brows}`} />
			<circle class="face-eye" cx="12.7" cy="15" r="1.7" />
			<circle class="face-eye" cx="23.3" cy="15" r="1.7" />
		</svg>
	);
}

const FEATURES: Record<Score, { mouth: string; brows: string }> = {
	1: { mouth: "M11.5 26.5q6.5-7 13 0", brows: "M9.5 9.5l5 2M26.5 9.5l-5 2" },
	2: { mouth: "M12.5 25q5.5-3.6 11 0", brows: "" },
	3: { mouth: "M12.5 23.5h11", brows: "" },
	4: { mouth: "M12 22q6 4.6 12 0", brows: "" },
	5: { mouth: "M10.5 20.5q7.5 10.5 15 0z", brows: "" },
};

/** The five faces as one question. A pointer and the keys 1 to 5 choose at once; for arrows see `useKeptChoice`. */
export function FaceChoice({
	question,
	words,
	chosen,
	onChoose,
	name = "score",
}: {
	question: ComponentChild;
	/** What each face says, by score. */
	words: Record<Score, string>;
	chosen: Score | null;
	onChoose: (score: Score) => void;
	name?: string;
}) {
	const { marked, group, one } = useKeptChoice(
		SCORES,
		chosen,
		onChoose,
		(key) => SCORES.find((each) => String(each) === key) ?? null,
	);
	return (
		<fieldset class="faces" {...group}>
			<legend>{question}</legend>
			<div class="faces-row">
				{SCORES.map((score) => (
					<label key={score} class="faces-one">
						<input
							type="radio"
							class="unseen"
							name={name}
							value={score}
							// Without the soft hyphen, at which some screen readers break the word in two.
							aria-label={words[score].replace("\u00ad", "")}
							{...one(score)}
						/>
						<Face score={score} />
						<span class="faces-word" aria-hidden="true">
							{words[score]}
						</span>
					</label>
				))}
			</div>
			{/* On a narrow screen only the end words fit below the faces: the marked one stands here. */}
			<p class="faces-chosen" aria-hidden="true">
				{marked ? words[marked] : ""}
			</p>
		</fieldset>
	);
}
