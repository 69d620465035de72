import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { CardKind } from "../../../protocol/comment-card.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import {
	CARD_CHARS,
	EMAIL_CHARS,
	NAME_CHARS,
} from "../../../protocol/limits.ts";
import { tooLong } from "../composer/length.ts";
import { useLanguage, useLazyParts, useLazyWords } from "../context/context.ts";

const KINDS = ["praise", "idea", "problem"] as const;

/** Praise, an idea or a problem, in the shopper's words. */
export function CardForm({ onLeft }: { onLeft: (clientId: string) => void }) {
	const language = useLanguage();
	const { commentCards } = useLazyParts();
	const { words } = language;
	const { card } = useLazyWords();
	const trouble = useSignal("");
	const form = useRef<HTMLFormElement>(null);
	useEffect(
		() => form.current?.querySelector<HTMLElement>(":checked")?.focus(),
		[],
	);
	const { write } = commentCards;
	const draft = commentCards.draft.value;
	const { kind } = draft;
	const over = tooLong(draft.text, language, CARD_CHARS);
	const questions: Record<CardKind, string> = {
		praise: card.askPraise,
		idea: card.askIdea,
		problem: card.askProblem,
	};

	async function leave() {
		const text = trimmed(draft.text);
		if (!text) return form.current?.querySelector("textarea")?.focus();
		if (over) return;
		const isProblem = kind === "problem";
		const clientId = await commentCards.leave({
			kind,
			text,
			about: (kind === "praise" && trimmed(draft.about)) || null,
			wantsAnswer: isProblem && draft.wantsAnswer,
			contact: (isProblem && trimmed(draft.contact)) || null,
		});
		trouble.value = clientId ? "" : card.later;
		if (!clientId) return;
		write({ text: "", about: "", contact: "" });
		onLeft(clientId);
	}

	return (
		<form
			ref={form}
			onSubmit={(event) => {
				event.preventDefault();
				void leave();
			}}
		>
			<fieldset>
				<legend>{card.title}</legend>
				{KINDS.map((one) => (
					<label key={one}>
						<input
							type="radio"
							class="unseen"
							name="card kind"
							checked={kind === one}
							onChange={() => write({ kind: one })}
						/>
						{card[one]}
					</label>
				))}
			</fieldset>
			<label>
				{questions[kind]}
				<textarea
					rows={4}
					dir="auto"
					value={draft.text}
					aria-invalid={over ? true : undefined}
					aria-describedby="card-trouble"
					onInput={(event) => write({ text: event.currentTarget.value })}
				/>
			</label>
			<p id="card-trouble" class="card-note" role="alert">
				{over || trouble.value}
			</p>
			{kind === "praise" && (
				<label>
					{card.about}
					<input
						type="text"
						dir="auto"
						list="card-met"
						maxLength={NAME_CHARS}
						value={draft.about}
						onInput={(event) => write({ about: event.currentTarget.value })}
					/>
					<datalist id="card-met">
						{commentCards.met.value.map((name) => (
							<option key={name} value={name} />
						))}
					</datalist>
				</label>
			)}
			{kind === "problem" && (
				<>
					<label class="card-answer">
						<input
							type="checkbox"
							checked={draft.wantsAnswer}
							onChange={(event) =>
								write({ wantsAnswer: event.currentTarget.checked })
							}
						/>
						{card.answer}
					</label>
					<label>
						{card.contact}
						<input
							type="text"
							dir="auto"
							maxLength={EMAIL_CHARS}
							value={draft.contact}
							onInput={(event) => write({ contact: event.currentTarget.value })}
						/>
					</label>
				</>
			)}
			<button type="submit" class="button">
				{words.chat.send}
			</button>
		</form>
	);
}
