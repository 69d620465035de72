import type { ComponentChild } from "preact";
import { TEXT_CHARS } from "../../../protocol/limits.ts";
import { tooLong } from "../composer/length.ts";
import { useLanguage } from "../context/context.ts";

/** An answer in the shopper's own words. */
export function WordsQuestion({
	question,
	name,
	words,
	onWrite,
	onLeave,
}: {
	question: ComponentChild;
	/** Of this question alone. */
	name: string;
	/** As far as they are written. */
	words: string;
	onWrite: (words: string) => void;
	onLeave: () => void;
}) {
	const over = tooLong(words, useLanguage(), TEXT_CHARS);
	const trouble = `${name} trouble`.replaceAll(" ", "-");
	return (
		<div class="survey-words">
			<label>
				{question}
				<textarea
					rows={3}
					dir="auto"
					value={words}
					aria-invalid={over ? true : undefined}
					aria-describedby={over ? trouble : undefined}
					onInput={(event) => onWrite(event.currentTarget.value)}
					onBlur={onLeave}
				/>
			</label>
			{over && (
				<p
					id={trouble}
					class="survey-note"
					role="alert"
					// Read when it comes, not again with every letter that is counted.
					aria-relevant="additions"
				>
					<span>{over}</span>
				</p>
			)}
		</div>
	);
}
