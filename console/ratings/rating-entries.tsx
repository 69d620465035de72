import type { Entry } from "../../protocol/entry.ts";
import { Face } from "../../ui/RatingFaces.tsx";
import { StaffText } from "../conversation/StaffText.tsx";
import type { EntryView } from "../conversation/slots.ts";
import { plain } from "../words/words.ts";
import { scoreOf } from "./score-of.ts";
import { ratingsWords, scoreWords, solvedWords } from "./words.ts";

/** That the shopper was asked, in a line; their answer, on a card in its place. */
export const ratingEntries: readonly EntryView[] = [
	{
		kinds: ["asked"],
		shows(entries) {
			const answered = lastRatings(entries);
			return ({ seq }) => !answered.has(seq);
		},
		says: () => ratingsWords.asked,
	},
	{
		kinds: ["rated"],
		shows(entries) {
			const last = lastRatings(entries);
			return (entry) =>
				entry.kind === "rated" &&
				entry.body !== null &&
				last.get(entry.body.asked) === entry.seq;
		},
		View: RatedCard,
	},
];

/** A rating comes in steps, each whole: the last one is the rating. By the number of the question. */
function lastRatings(entries: readonly Entry[]): ReadonlyMap<number, number> {
	const last = new Map<number, number>();
	for (const entry of entries)
		if (entry.kind === "rated" && entry.body)
			last.set(entry.body.asked, entry.seq);
	return last;
}

/** What the shopper thought of it, in the log. */
function RatedCard({ entry }: { entry: Entry }) {
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
				{comment && <StaffText text={comment} />}
			</div>
		</div>
	);
}
