import type { Entry } from "../../protocol/entry.ts";
import type { EntryView } from "./slots.ts";

/** Which entries, besides messages and notes, a log shows as lines. Unknown kinds show nothing. */
export function linesOf(
	entries: readonly Entry[],
	views: readonly EntryView[] = [],
): (entry: Entry) => boolean {
	const ofParts = new Map(
		views.flatMap(({ kinds, shows }) => {
			const shown = shows?.(entries) ?? (() => true);
			return kinds.map((kind) => [kind, shown] as const);
		}),
	);
	// Who handed it on, to whom and why stands in one line: the one that follows would say it again.
	const handed = new Set(
		entries.filter(({ kind }) => kind === "transferred").map(({ seq }) => seq),
	);
	return (entry) => {
		if (!entry.body) return false;
		switch (entry.kind) {
			case "assigned":
				// A `released` entry stands between the two where the shopper had read a name.
				return !(
					entry.body.reason === "transferred" &&
					(handed.has(entry.seq - 1) || handed.has(entry.seq - 2))
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
			default:
				return ofParts.get(entry.kind)?.(entry) ?? false;
		}
	};
}
