import type { Solved } from "../../../protocol/entry.ts";
import { useKeptChoice } from "../../../ui/use-kept-choice.ts";
import { useLazyWords } from "../context/context.ts";

const ANSWERS: readonly Solved[] = ["yes", "not_yet", "no"];

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
	const { group, one } = useKeptChoice(ANSWERS, chosen, onChoose);
	const words = { yes: rating.yes, not_yet: rating.partly, no: rating.no };
	return (
		<fieldset class="solved" {...group}>
			<legend>{rating.solved}</legend>
			<div class="solved-row">
				{ANSWERS.map((solved) => (
					<label key={solved}>
						<input type="radio" class="unseen" name={name} {...one(solved)} />
						{words[solved]}
					</label>
				))}
			</div>
		</fieldset>
	);
}
