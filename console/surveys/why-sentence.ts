import type { AskReason } from "../../protocol/ask-reason.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { counted, fill, languageName, listed, locale } from "../words/words.ts";
import { whyWords } from "./why-words.ts";

type Of<C extends AskReason["code"]> = Extract<AskReason, { code: C }>;

/** One thing that was tested, and how it came out, in a sentence. */
export function whySentence(reason: AskReason): string {
	const w = whyWords;
	switch (reason.code) {
		case "state":
			return w.states[reason.state];
		case "dates":
			return datesSentence(reason);
		case "quota": {
			const { quota, answered } = reason;
			if (quota === null) return w.quota.none;
			return fill(w.quota.some, { quota, answered });
		}
		case "moment":
			return fill(reason.stops ? w.moment.other : w.moment.same, {
				when: w.moments[reason.trigger],
			});
		case "page":
			return pageSentence(reason);
		case "language":
			return languageSentence(reason);
		case "relation":
			return w.relation[reason.who];
		case "share":
			return shareSentence(reason);
		case "nothing_due":
			return dueSentence(reason);
		case "consent":
			return w.consent;
		default:
			return clockSentence(reason);
	}
}

function clockSentence(
	reason: Of<"open" | "asked_today" | "asked_lately" | "interval" | "dropped">,
): string {
	const w = whyWords;
	switch (reason.code) {
		case "open":
			return reason.stops ? w.open.some : w.open.none;
		case "asked_today":
		case "asked_lately": {
			const said = w[reason.code];
			return until(reason, said.until) ?? said.none;
		}
		case "interval":
			return (
				until(reason, w.interval.until) ??
				counted(w.interval.none, reason.everyDays)
			);
		case "dropped":
			return reason.times === 0
				? w.dropped.never
				: counted(w.dropped.times, reason.times);
		default:
			return unreachable(reason);
	}
}

function until(
	{ stops, until: at }: { stops: boolean; until: number | null },
	sentence: string,
): string | null {
	return stops && at !== null ? fill(sentence, { at: timeOf(at) }) : null;
}

function datesSentence({ startsAt, endsAt }: Of<"dates">): string {
	const w = whyWords.dates;
	const said = [
		startsAt !== null && fill(w.startsAt, { day: dayOf(startsAt) }),
		endsAt !== null && fill(w.endsAt, { day: dayOf(endsAt) }),
	].filter(Boolean);
	return said.join(" ") || w.any;
}

function pageSentence({ stops, paths, path }: Of<"page">): string {
	const w = whyWords.page;
	if (paths.length === 0)
		return stops && path !== null ? fill(w.pays, { path }) : w.every;
	const places = { paths: listed(paths) };
	if (path === null) return fill(w.unknown, places);
	return fill(stops ? w.other : w.fits, { ...places, path });
}

function languageSentence({
	stops,
	languages,
	language,
}: Of<"language">): string {
	const w = whyWords.language_;
	if (languages.length === 0) return w.any;
	if (!stops && language)
		return fill(w.fits, { language: languageName(language) });
	return fill(w.other, { languages: listed(languages.map(languageName)) });
}

function shareSentence({ stops, share, number }: Of<"share">): string {
	const w = whyWords.share;
	if (share === 100) return w.all;
	if (number === null) return fill(w.stranger, { share });
	return fill(stops ? w.notDrawn : w.drawn, { share });
}

function dueSentence({ stops, from, dueAt }: Of<"nothing_due">): string {
	const w = whyWords.nothing_due;
	if (!stops) return w.due;
	return dueAt === null ? w.none : fill(w[from], { day: dayOf(dueAt) });
}

const days = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const times = new Intl.DateTimeFormat(locale, {
	dateStyle: "medium",
	timeStyle: "short",
});
const dayOf = (atMs: number) => days.format(atMs);
/** "29 Nov 2026, 14:05" */
export const timeOf = (atMs: number) => times.format(atMs);
