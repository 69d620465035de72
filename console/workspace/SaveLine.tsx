import { useEffect, useRef } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import type { Draft } from "./draft.ts";
import { saveWords } from "./save-words.ts";

/** Saves a form, and says where it happened what came of it. */
export function SaveLine<T>({
	draft,
	fault = null,
	says = refused,
	word = saveWords.save,
	names,
	discarded,
}: {
	draft: Draft<T>;
	/** What has to be put right before. */
	fault?: string | null;
	/** The sentence for a refusal, where this form has a better one. */
	says?: (refusal: Refusal) => string;
	word?: string;
	/** What is read out, where several of these stand on one page. */
	names?: { save: string; discard: string };
	/** Where this line goes with the change: what takes the focus. */
	discarded?: () => void;
}) {
	const state = draft.state.value;
	const changed = draft.changed.value;
	const button = useRef<HTMLButtonElement>(null);
	const w = saveWords;
	useEffect(
		() => () => {
			// Coming back later one wants no "Saved" of yesterday; a refusal stays.
			if (draft.state.peek().kind === "saved" && !draft.changed.peek())
				draft.discard();
		},
		[draft],
	);
	const said = state.kind === "refused" ? says(state.refusal) : fault;
	return (
		<div class="save-line">
			<button
				ref={button}
				type="submit"
				class={changed ? "button button-main" : "button"}
				aria-label={names?.save}
			>
				{state.kind === "saving" ? w.saving : word}
			</button>
			{changed && state.kind !== "saving" && (
				<button
					type="button"
					class="text-button"
					aria-label={names?.discard}
					onClick={() => {
						draft.discard();
						// The key that had the focus goes with what it discarded.
						if (discarded) discarded();
						else button.current?.focus();
					}}
				>
					{w.discard}
				</button>
			)}
			<p class="quiet" role="status">
				{state.kind === "saved" && !changed && w.saved}
				{changed && !said && state.kind !== "saving" && w.unsaved}
			</p>
			{said && (
				<p class="fault save-fault" role="alert">
					{said}
				</p>
			)}
		</div>
	);
}
