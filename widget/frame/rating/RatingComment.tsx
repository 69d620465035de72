import { useLayoutEffect } from "preact/hooks";
import { trimmed } from "../../../protocol/is-blank.ts";
import { COMMENT_CHARS } from "../../../protocol/limits.ts";
import { tooLong } from "../composer/length.ts";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";

export function RatingComment({
	question,
	text,
	onWrite,
	onLeave,
	onSend,
	onSkip,
}: {
	question: string;
	/** As far as it is written. */
	text: string;
	onWrite: (text: string) => void;
	/** The shopper writes a message instead. */
	onLeave: () => void;
	onSend: (comment: string) => void;
	onSkip: () => void;
}) {
	const language = useLanguage();
	const { rating } = useLazyWords();
	const { panel } = useModels();
	useLayoutEffect(() => {
		// Nothing goes from under the hands of somebody who writes a message.
		if (!document.activeElement?.closest(".composer")) stepAside();
		return () => {
			panel.aside.value = null;
		};
	}, [panel]);
	const over = tooLong(text, language, COMMENT_CHARS);

	/** One place at a time sends something. */
	function stepAside() {
		panel.aside.value ??= onLeave;
	}

	return (
		<form
			class="rating-form"
			onFocusIn={stepAside}
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
