import { EMAIL_CHARS, NAME_CHARS } from "../../../protocol/limits.ts";
import { useLazyParts, useLazyWords } from "../context/context.ts";

/** Whom it is about: the names of those whom the shopper has met are offered. */
export function PraiseField() {
	const { draft, write, met } = useLazyParts().commentCards;
	const { card } = useLazyWords();
	return (
		<label>
			{card.about}
			<input
				type="text"
				dir="auto"
				list="card-met"
				maxLength={NAME_CHARS}
				value={draft.value.about}
				onInput={(event) => write({ about: event.currentTarget.value })}
			/>
			<datalist id="card-met">
				{met.value.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</label>
	);
}

/** Whether and where it is to be answered. */
export function ProblemFields() {
	const { draft, write } = useLazyParts().commentCards;
	const { card } = useLazyWords();
	return (
		<>
			<label class="card-answer">
				<input
					type="checkbox"
					checked={draft.value.wantsAnswer}
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
					value={draft.value.contact}
					onInput={(event) => write({ contact: event.currentTarget.value })}
				/>
			</label>
		</>
	);
}
