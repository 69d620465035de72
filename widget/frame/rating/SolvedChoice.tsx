import type { Solved } from "../../../protocol/entry.ts";
import { useLazyWords } from "../context/context.ts";

export function SolvedChoice({
	name,
	chosen,
	onChoose,
}: {
	name: string;
	chosen: Solved | null;
	onChoose: (solved: Solved) => void;
}) {
	const { rating } = useLazyWords();
	const answers: [Solved, string][] = [
		["yes", rating.yes],
		["not_yet", rating.partly],
		["no", rating.no],
	];
	return (
		<fieldset class="solved">
			<legend>{rating.solved}</legend>
			<div class="solved-row">
				{answers.map(([solved, label]) => (
					<label key={solved}>
						<input
							type="radio"
							class="unseen"
							name={name}
							checked={chosen === solved}
							onChange={() => onChoose(solved)}
						/>
						{label}
					</label>
				))}
			</div>
		</fieldset>
	);
}
