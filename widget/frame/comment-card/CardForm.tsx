import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { CardKind } from "../../../protocol/comment-card.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import { CARD_CHARS } from "../../../protocol/limits.ts";
import { tooLong } from "../composer/length.ts";
import { useLanguage, useLazyParts, useLazyWords } from "../context/context.ts";
import { KindChoice } from "./KindChoice.tsx";
import { PraiseField, ProblemFields } from "./MoreFields.tsx";

/** Praise, an idea or a problem, in the shopper's words. */
export function CardForm({
	onLeft,
}: {
	/** "": it was no problem. */
	onLeft: (problem: string) => void;
}) {
	const language = useLanguage();
	const { commentCards } = useLazyParts();
	const { card } = useLazyWords();
	const trouble = useSignal("");
	const form = useRef<HTMLFormElement>(null);
	useEffect(
		() => form.current?.querySelector<HTMLElement>(":checked")?.focus(),
		[],
	);
	const { draft, write } = commentCards;
	const { kind, text, about, contact, wantsAnswer } = draft.value;
	const over = tooLong(text, language, CARD_CHARS);
	const questions: Record<CardKind, string> = {
		praise: card.askPraise,
		idea: card.askIdea,
		problem: card.askProblem,
	};

	async function leave() {
		const words = trimmed(text);
		if (!words) return form.current?.querySelector("textarea")?.focus();
		if (over) return;
		const isProblem = kind === "problem";
		const clientId = await commentCards.leave({
			kind,
			text: words,
			about: (kind === "praise" && trimmed(about)) || null,
			wantsAnswer: isProblem && wantsAnswer,
			contact: (isProblem && trimmed(contact)) || null,
		});
		trouble.value = clientId ? "" : card.later;
		if (!clientId) return;
		write({ text: "", about: "", contact: "" });
		onLeft(isProblem ? words : "");
	}

	return (
		<form
			ref={form}
			onSubmit={(event) => {
				event.preventDefault();
				void leave();
			}}
		>
			<KindChoice />
			<label>
				{questions[kind]}
				<textarea
					rows={4}
					dir="auto"
					value={text}
					aria-invalid={over ? true : undefined}
					aria-describedby="card-trouble"
					onInput={(event) => write({ text: event.currentTarget.value })}
				/>
			</label>
			<p id="card-trouble" class="card-note" role="alert">
				{over || trouble.value}
			</p>
			{kind === "praise" && <PraiseField />}
			{kind === "problem" && <ProblemFields />}
			<button type="submit" class="button">
				{language.words.chat.send}
			</button>
		</form>
	);
}
