import { trimmed } from "../../../protocol/is-blank.ts";
import { COMMENT_CHARS } from "../../../protocol/limits.ts";
import { tooLong } from "../composer/length.ts";
import { useLanguage, useLazyWords } from "../context/context.ts";

export function RatingComment({
	question,
	text,
	onWrite,
	onSend,
	onSkip,
}: {
	question: string;
	/** As far as it is written. */
	text: string;
	onWrite: (text: string) => void;
	onSend: (comment: string) => void;
	onSkip: () => void;
}) {
	const language = useLanguage();
	const { rating } = useLazyWords();
	const over = tooLong(text, language, COMMENT_CHARS);

	return (
		<form
			class="rating-form"
			onSubmit={(event) => {
				event.preventDefault();
				const comment = trimmed(text);
				if (over) return;
				if (comment) onSend(comment);
				else onSkip();
			}}
		>
			<label>
				{question}
				<textarea
					rows={3}
					dir="auto"
					value={text}
					aria-invalid={over ? true : undefined}
					aria-describedby={over ? "comment-trouble" : undefined}
					onInput={(event) => onWrite(event.currentTarget.value)}
				/>
			</label>
			{over && (
				<p
					id="comment-trouble"
					class="rating-note"
					role="alert"
					// Read when it comes, not again with every letter that is counted.
					aria-relevant="additions"
				>
					<span>{over}</span>
				</p>
			)}
			<div class="rating-buttons">
				<button type="submit" class="button">
					{rating.submit}
				</button>
				<button type="button" class="button button-quiet" onClick={onSkip}>
					{rating.skip}
				</button>
			</div>
		</form>
	);
}
