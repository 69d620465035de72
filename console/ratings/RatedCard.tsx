import type { Entry } from "../../protocol/entry.ts";
import { MessageText } from "../../ui/MessageText.tsx";
import { Face } from "../../ui/RatingFaces.tsx";
import { plain } from "../words/words.ts";
import { scoreOf } from "./score-of.ts";
import { ratingsWords, scoreWords, solvedWords } from "./words.ts";

/** What the shopper thought of it, in the log. */
export function RatedCard({ entry }: { entry: Entry }) {
	const body = entry.kind === "rated" ? entry.body : null;
	const score = scoreOf(body?.score);
	if (!body || !score) return null;
	const comment = plain(body.comment);
	return (
		<div class="rated">
			<Face score={score} size={32} />
			<div>
				<p class="rated-head">
					<span class="unseen">{ratingsWords.rated} </span>
					<strong>{scoreWords[score]}</strong>
					{body.solved && <span>{solvedWords[body.solved]}</span>}
				</p>
				{comment && <MessageText text={comment} />}
			</div>
		</div>
	);
}
