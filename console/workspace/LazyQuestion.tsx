import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { words } from "../words/words.ts";
import { Failed } from "./Failed.tsx";
import type { Lazy } from "./lazy.ts";
import { QuestionDialog } from "./QuestionDialog.tsx";

/** A question that few ask: it is loaded when it is asked first. */
export function LazyQuestion<P extends object>({
	titleId,
	title,
	question,
	given,
	hide,
}: {
	/** Of the heading, here until the question is loaded, and in it then. */
	titleId: string;
	title: string;
	question: Lazy<ComponentType<P>>;
	/** What it is asked with; null: it is not asked. */
	given: P | null;
	hide(): void;
}) {
	const isOpen = given !== null;
	useEffect(() => void (isOpen && question.fetch()), [isOpen, question]);
	const state = question.state.value;
	const isAsked = isOpen && state.kind === "here";
	useEffect(() => {
		// The dialog has the focus since it was opened, empty.
		if (isAsked && document.activeElement instanceof HTMLDialogElement)
			document.activeElement
				.querySelector<HTMLElement>("input:enabled, textarea, button")
				?.focus();
	}, [isAsked]);
	return (
		<QuestionDialog titleId={titleId} isOpen={isOpen} hide={hide}>
			{given &&
				(state.kind === "here" ? (
					<state.module {...given} />
				) : (
					<div class="keys-sheet">
						<h2 id={titleId}>{title}</h2>
						{state.kind === "failed" ? (
							<Failed
								why={words.notLoaded}
								again={() => void question.fetch()}
							/>
						) : (
							<p class="quiet later">{words.loading}</p>
						)}
					</div>
				))}
		</QuestionDialog>
	);
}
