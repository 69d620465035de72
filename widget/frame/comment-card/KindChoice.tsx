import { useLazyParts, useLazyWords } from "../context/context.ts";

const KINDS = ["praise", "idea", "problem"] as const;

export function KindChoice() {
	const { draft, write } = useLazyParts().commentCards;
	const { card } = useLazyWords();
	return (
		<fieldset>
			<legend>{card.title}</legend>
			{KINDS.map((kind) => (
				<label key={kind}>
					<input
						type="radio"
						class="unseen"
						name="card kind"
						checked={draft.value.kind === kind}
						onChange={() => write({ kind })}
					/>
					{card[kind]}
				</label>
			))}
		</fieldset>
	);
}
