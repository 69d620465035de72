import type { Bodies, Entry } from "../../../protocol/entry.ts";
import type { LazyWords } from "../../words/en.later.ts";
import { filled } from "../locale/words.ts";

/** "Tue 3 Nov, 9:00", as the shopper's own clock shows it. */
export function promiseTime(at: number, locale: string): string {
	return new Intl.DateTimeFormat(locale, {
		...({ weekday: "short", day: "numeric", month: "short" } as const),
		...({ hour: "numeric", minute: "2-digit" } as const),
	}).format(at);
}

/** Who owes it, and by when. */
export function owedBy(
	{ promise }: LazyWords,
	who: string | null,
	time: string,
): string {
	return who === null
		? filled(promise.byShop, { time })
		: filled(promise.by, { name: who, time });
}

/** What the log says of it; "": nothing. */
export function promiseSaid(
	entry: Entry,
	entries: readonly Entry[],
	words: LazyWords,
	locale: string,
): string {
	const w = words.promise;
	const time = (at: number) => promiseTime(at, locale);
	switch (entry.kind) {
		case "promised":
			return entry.body && !isSaidAgain(entry.body, entries)
				? `${entry.body.what}\n${owedBy(words, entry.body.owner, time(entry.body.due))}`
				: "";
		case "promise-kept":
			return filled(w.kept, { what: whatOf(entry, entries, w.title) });
		case "promise-late": {
			if (!entry.body) return "";
			const { due, reminded: name } = entry.body;
			const what = whatOf(entry, entries, w.title);
			return name === null
				? filled(w.lateShop, { what, time: time(due) })
				: filled(w.late, { what, time: time(due), name });
		}
		case "promise-moved":
			return entry.body
				? `${filled(w.moved, {
						what: whatOf(entry, entries, w.title),
						time: time(entry.body.due),
					})} ${entry.body.why}`
				: "";
		case "promise-withdrawn":
			return entry.body
				? `${filled(w.withdrawn, { what: whatOf(entry, entries, w.title) })} ${entry.body.why}`
				: "";
		case "promise-confirmed":
			return entry.body?.done === "yes" ? w.thanks : w.reopened;
		default:
			return "";
	}
}

/** A correction stands with its apology, which is said right after it. */
function isSaidAgain(
	{ kind: promised, what, due }: Bodies["promised"],
	entries: readonly Entry[],
): boolean {
	if (promised !== "correction") return false;
	return entries.some(
		({ kind, body }) =>
			kind === "put-right" &&
			body?.due === due &&
			body.correction.text === what,
	);
}

/** The words with which it was promised, where this window has them. */
function whatOf(entry: Entry, entries: readonly Entry[], other: string) {
	const { promise } = (entry.body ?? {}) as { promise?: string };
	const made = entries.find(
		(one) => one.kind === "promised" && one.body?.promise === promise,
	);
	return (made?.kind === "promised" && made.body?.what) || other;
}
