import type { Relation } from "./conversation.ts";
import { FIGURE_FEW } from "./figure-limits.ts";
import type { ComparedFigure, Comparison, Satisfaction } from "./figures.ts";
import type { MondayKind, MondayNeed, MondayReason } from "./monday.ts";
import { unreachable } from "./unreachable.ts";

// The page and its mail say the same: the sentences stand here once, in English, as both are. `locale` is how numbers are written.

const LINES: Record<Relation, string> = {
	customer: "Customers",
	visitor: "Visitors",
};

/** "Customers: 11 answered: 8 good, 3 bad." Under `FIGURE_FEW` answers there is no percentage in it. */
export function countSentence(
	relation: Relation,
	{ hits, n, percent, low, high }: Satisfaction["satisfied"],
	locale: string,
): string {
	const line = LINES[relation];
	const number = numbers(locale);
	if (n === 0) return `${line}: nobody answered how it was.`;
	const bad = n - hits;
	if (n < FIGURE_FEW || percent === null || low === null || high === null) {
		const good = hits > 0 ? [`${number(hits)} good`] : [];
		const parts = bad > 0 ? [...good, `${number(bad)} bad`] : good;
		return `${line}: ${number(n)} answered: ${parts.join(", ")}.`;
	}
	return `${line}: ${number(n)} answered: ${number(percent)}\u00a0% good (95\u00a0% interval ${number(low)} to ${number(high)}\u00a0%).`;
}

/** Of a difference that is real; null for one that no week is held against. */
export function changeSentence(
	{ figure, relation, difference, low, high, n }: Comparison,
	locale: string,
): string {
	const number = numbers(locale);
	const line = relation === "both" ? "" : `${LINES[relation]}: `;
	const isTime = TIMES.has(figure);
	const isSmall = Math.abs(difference) < SMALL_POINTS;
	const share = numbers(locale, isSmall ? 1 : 0);
	const size = (value: number) =>
		isTime ? durationWords(Math.abs(value)) : share(Math.abs(value));
	// Of what has fallen the end that is nearer to 0 comes first, too.
	const [near, far] = [low, high].sort((a, b) => Math.abs(a) - Math.abs(b)) as [
		number,
		number,
	];
	const unit = isTime ? "" : " percentage points";
	const verb = difference > 0 ? "rose" : "fell";
	const what = line ? FIGURES[figure] : begun(FIGURES[figure]);
	return `${line}${what} ${verb} by ${size(difference)}${unit} (${size(near)} to ${size(far)}), ${number(n[0])} measured against ${number(n[1])} in the four weeks before.`;
}

/** Where nothing changed for real. */
export function unchangedSentence(compared: number): string {
	return compared > 0
		? "Nothing changed against the four weeks before that is more than chance."
		: "Too little was measured to compare this week with the four weeks before.";
}

/** Why a conversation is named. */
export function reasonSentence(reason: MondayReason): string {
	switch (reason.kind) {
		case "worst":
			return `Rated ${reason.score} of 5: the worst rated of those with a comment.`;
		case "waited":
			return `Was told at most ${plural(reason.told, "minute")} and waited ${durationWords(reason.took)}: the longest beyond what was told.`;
		case "neverAnswered":
			return reason.waited === null
				? "Nobody ever answered it."
				: `Nobody ever answered it: it ended after ${durationWords(reason.waited)}.`;
		case "best":
			return `Rated ${reason.score} of 5: the best rated of those with a comment.`;
		case "chance":
			return "Chosen by chance.";
		default:
			return unreachable(reason);
	}
}

/** "2 bad ratings that nobody has written to". */
export function needSentence(
	{ kind, items, more }: MondayNeed,
	locale: string,
): string {
	const count = numbers(locale)(items.length);
	const forms = NEEDS[kind] ?? NEEDS_OTHER;
	const form = items.length === 1 ? forms.one : forms.other;
	return `${more ? `More than ${count}` : count} ${form}`;
}

/** Under two minutes in seconds, then in whole minutes, hours and days. */
export function durationWords(seconds: number): string {
	const whole = Math.round(seconds);
	if (whole < 120) return plural(whole, "second");
	if (whole < 2 * 3_600) return plural(Math.round(whole / 60), "minute");
	if (whole < 2 * 86_400) return plural(Math.round(whole / 3_600), "hour");
	return plural(Math.round(whole / 86_400), "day");
}

const NEEDS_OTHER = { one: "thing more", other: "things more" };
const NEEDS: Record<MondayKind, { one: string; other: string }> = {
	badRating: {
		one: "bad rating that nobody has written to",
		other: "bad ratings that nobody has written to",
	},
	neverAnswered: {
		one: "conversation that was never answered",
		other: "conversations that were never answered",
	},
	card: {
		one: "comment card that asks for an answer and has none",
		other: "comment cards that ask for an answer and have none",
	},
	lateMessage: {
		one: "message past the time that was told for its answer",
		other: "messages past the time that was told for their answers",
	},
};

const FIGURES: Record<ComparedFigure, string> = {
	satisfied: "the share of good ratings",
	solved: "the share of solved conversations",
	rate: "the share who answered how it was",
	level: "the share answered in time",
	abandoned: "the share who gave up waiting",
	wait: "the median wait",
	firstResponse: "the median time to the first answer",
	handle: "the median time that a conversation took",
};
const TIMES: ReadonlySet<ComparedFigure> = new Set([
	"wait",
	"firstResponse",
	"handle",
]);

/** Of thousands of answers less than this can be real: whole numbers would say 0. */
const SMALL_POINTS = 10;

/** Whole numbers, where nothing else is said: what an interval leaves open is no decimal place. */
function numbers(
	locale: string,
	maximumFractionDigits = 0,
): (value: number) => string {
	const format = new Intl.NumberFormat(locale, { maximumFractionDigits });
	return (value) => format.format(value);
}

/** As a sentence begins. */
function begun(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function plural(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
