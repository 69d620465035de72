import type { Solved } from "../../protocol/entry.ts";
import { useLanguage } from "./context.ts";

export function SolvedChoice({
	name,
	chosen,
	onChoose,
}: {
	name: string;
	chosen: Solved | null;
	onChoose: (solved: Solved) => void;
}) {
	const { words } = useLanguage();
	const answers: [Solved, string][] = [
		["yes", words.rating.yes],
		["not_yet", words.rating.partly],
		["no", words.rating.no],
	];
	return (
		<fieldset class="solved">
			<legend>{words.rating.solved}</legend>
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
