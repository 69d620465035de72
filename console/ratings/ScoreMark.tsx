import type { Person, StaffConversation } from "../../protocol/agent.ts";
import { Face } from "../../ui/RatingFaces.tsx";
import { fill } from "../words/words.ts";
import { scoreOf } from "./score-of.ts";
import { ratingsWords, scoreWords } from "./words.ts";

/** In the list: the face of what the shopper said. */
export function RowScore({ row }: { row: StaffConversation }) {
	const score = scoreOf(row.score);
	return (
		score && (
			<span class="row-score">
				<Face score={score} size={18} />
				<span class="unseen">
					{fill(ratingsWords.scored, { score: scoreWords[score] })}
				</span>
			</span>
		)
	);
}

/** Beside an earlier conversation of the same shopper. */
export function EarlierScore({
	earlier,
}: {
	earlier: Person["earlier"][number];
}) {
	const score = scoreOf(earlier.score);
	return (
		score && (
			<>
				<Face score={score} size={18} />
				<span class="unseen">{scoreWords[score]}</span>
			</>
		)
	);
}
