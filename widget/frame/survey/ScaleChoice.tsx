import type { ComponentChild } from "preact";
import { useKeptChoice } from "../../../ui/use-kept-choice.ts";

export interface Scale<T> {
	value: T;
	/** What is read aloud, and stands there where there is nothing else. */
	label: string;
	/** In place of the label, for the eye. */
	drawing?: ComponentChild;
}

/** One of several, in a row or below each other. */
export function ScaleChoice<T extends string | number>({
	question,
	name,
	kind,
	scale,
	ends,
	chosen,
	fills,
	onChoose,
}: {
	question: ComponentChild;
	/** Of this question alone. */
	name: string;
	/** How it is laid out. */
	kind: string;
	scale: readonly Scale<T>[];
	/** What the first and the last one mean. */
	ends?: readonly [string, string] | undefined;
	chosen: T | null;
	/** Those before the chosen one are marked as well. */
	fills?: boolean;
	onChoose: (value: T) => void;
}) {
	const values = scale.map(({ value }) => value);
	// "1" may be the beginning of 10.
	const hasKeys = scale.length < 10;
	const { marked, group, one } = useKeptChoice(
		values,
		chosen,
		onChoose,
		(key) =>
			(hasKeys ? values.find((each) => `${each}` === key) : null) ?? null,
	);
	const at = marked === null ? -1 : values.indexOf(marked);
	return (
		<fieldset class={`survey-choice survey-${kind}`} {...group}>
			<legend>{question}</legend>
			<div class="survey-row">
				{scale.map(({ value, label, drawing }, index) => (
					<label
						key={value}
						class={fills && index <= at ? "filled" : undefined}
					>
						<input
							type="radio"
							class="unseen"
							name={name}
							aria-label={drawing === undefined ? undefined : label}
							{...one(value)}
						/>
						{drawing ?? label}
					</label>
				))}
			</div>
			{ends && (
				<p class="survey-ends" aria-hidden="true">
					<span>{ends[0]}</span>
					<span>{ends[1]}</span>
				</p>
			)}
		</fieldset>
	);
}
