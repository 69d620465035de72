import { fill } from "../words/words.ts";
import { behindWords as w } from "./behind-words.ts";
import { hourOfWeek } from "./hour-of-week.ts";
import type { BehindAsked } from "./places.ts";

/** What the conversations of a list have in common. */
export function behindTitle({ behind, score, hour }: BehindAsked): string {
	if (score !== undefined) return fill(w.score, { score });
	if (hour !== undefined) return fill(w.hour, hourOfWeek(hour));
	return w.titles[behind];
}
