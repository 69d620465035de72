import type { Entry } from "../../protocol/entry.ts";
import type { EntryView } from "../conversation/slots.ts";
import { RatedCard } from "./RatedCard.tsx";
import { ratingsWords } from "./words.ts";

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
