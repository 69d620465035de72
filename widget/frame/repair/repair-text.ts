import type { Entry } from "../../../protocol/entry.ts";
import type { LazyWords } from "../../words/en.later.ts";
import { filled } from "../locale/words.ts";

/** What the chat says of it; "": nothing. */
export function repairSaid(
	entry: Entry,
	{ repair: w }: LazyWords,
	locale: string,
): string {
	if (!entry.body) return "";
	const by = (said: string, at: number) =>
		filled(said, { time: repairTime(at, locale) });
	switch (entry.kind) {
		case "recovery-opened":
			return by(w.opened, entry.body.due);
		case "put-right": {
			const { apology, correction, due } = entry.body;
			const until = due === null ? "" : `\n${by(w.by, due)}`;
			return `${apology}\n${correction.text}${until}`;
		}
		case "recovery-told":
			return entry.body.text;
		case "recovery-not-accepted":
			return by(w.again, entry.body.due);
		case "recovery-other-asked":
			return entry.body.isOther ? w.elseGiven : w.elseAlone;
		default:
			return "";
	}
}

/** "Tue 3 Nov, 9:00", as the shopper's own clock shows it. */
export function repairTime(at: number, locale: string): string {
	return new Intl.DateTimeFormat(locale, {
		...({ weekday: "short", day: "numeric", month: "short" } as const),
		...({ hour: "numeric", minute: "2-digit" } as const),
	}).format(at);
}
