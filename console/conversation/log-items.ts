import type { Entry } from "../../protocol/entry.ts";

/** Which entries, besides messages and notes, a log shows as lines. Unknown kinds show nothing. */
export function linesOf(entries: readonly Entry[]): (entry: Entry) => boolean {
	// A rating comes in steps, each whole: the last one is the rating.
	const ratings = new Map<number, number>();
	for (const entry of entries)
		if (entry.kind === "rated" && entry.body)
			ratings.set(entry.body.asked, entry.seq);
	// Who handed it on, to whom and why stands in one line: the one that follows would say it again.
	const handed = new Set(
		entries.filter(({ kind }) => kind === "transferred").map(({ seq }) => seq),
	);
	return (entry) => {
		if (!entry.body) return false;
		switch (entry.kind) {
			case "assigned":
				return !(
					entry.body.reason === "transferred" && handed.has(entry.seq - 1)
				);
			case "started":
			case "transferred":
			case "offered":
			case "mode_changed":
			case "quieted":
			case "woken":
			case "language_chosen":
			case "closed":
			case "forgotten":
			case "reopened":
				return true;
			case "released":
				return entry.body.why !== "transferred";
			case "offer_ended":
				// Withdrawn means that somebody has it, and that is a line of its own.
				return entry.body.how !== "withdrawn";
			case "asked":
				// The answer says that there was a question.
				return !ratings.has(entry.seq);
			case "rated":
				return ratings.get(entry.body.asked) === entry.seq;
			default:
				return false;
		}
	};
}
