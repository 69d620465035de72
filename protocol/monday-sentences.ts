import type { Relation } from "./conversation.ts";
import { FIGURE_FEW } from "./figure-limits.ts";
import type { ComparedFigure, Comparison, Satisfaction } from "./figures.ts";
import type { MondayNeed, MondayReason } from "./monday.ts";
import { counted, filled } from "./staff-words/forms.ts";
import type { MondayWords } from "./staff-words/staff-words.ts";
import { unreachable } from "./unreachable.ts";

/**
 * The page and its mail say the same: the sentences are put together here, for both.
 *
 * @param locale how numbers are written, in the language of the words
 */
export function mondaySentences(words: MondayWords, locale: string) {
	const number = numbers(locale);
	const duration = (seconds: number) => durationWords(seconds, locale);
	const ofLine = (relation: Relation, sentence: string) =>
		filled(words.ofLine, { line: words.line[relation], sentence });

	return { count, change, unchanged, reason, need };

	/** "Customers: 11 answered: 8 good, 3 bad." Under `FIGURE_FEW` answers there is no percentage in it. */
	function count(
		relation: Relation,
		{ hits, n, percent, low, high }: Satisfaction["satisfied"],
	): string {
		if (n === 0) return ofLine(relation, words.nobody);
		const bad = n - hits;
		if (n < FIGURE_FEW || percent === null || low === null || high === null) {
			const said = (form: "good" | "bad", some: number) =>
				some > 0 ? [counted(words[form], some, locale)] : [];
			const parts = [...said("good", hits), ...said("bad", bad)].join(", ");
			return ofLine(relation, counted(words.few, n, locale, { parts }));
		}
		const values = {
			percent: number(percent),
			low: number(low),
			high: number(high),
		};
		return ofLine(relation, counted(words.many, n, locale, values));
	}

	/** Of a difference that is real; null for one that no week is held against. */
	function change({
		figure,
		relation,
		difference,
		low,
		high,
		n,
	}: Comparison): string {
		const isTime = TIMES.has(figure);
		const isSmall = Math.abs(difference) < SMALL_POINTS;
		const share = numbers(locale, isSmall ? 1 : 0);
		const size = (value: number) =>
			isTime ? duration(Math.abs(value)) : share(Math.abs(value));
		// Of what has fallen the end that is nearer to 0 comes first, too.
		const [near, far] = [low, high].sort(
			(a, b) => Math.abs(a) - Math.abs(b),
		) as [number, number];
		const sentence = filled(difference > 0 ? words.rose : words.fell, {
			figure: words.figure[figure],
			size: isTime
				? size(difference)
				: filled(words.points, { number: size(difference) }),
			near: size(near),
			far: size(far),
			n: number(n[0]),
			before: number(n[1]),
		});
		return relation === "both"
			? begun(sentence, locale)
			: ofLine(relation, sentence);
	}

	/** Where nothing changed for real. */
	function unchanged(compared: number): string {
		return compared > 0 ? words.unchanged : words.tooLittle;
	}

	/** Why a conversation is named. */
	function reason(why: MondayReason): string {
		const said = words.reason;
		switch (why.kind) {
			case "worst":
				return filled(said.worst, { score: number(why.score) });
			case "waited":
				return filled(said.waited, {
					told: unitWords(why.told, "minute", locale),
					took: duration(why.took),
				});
			case "neverAnswered":
				return why.waited === null
					? said.neverAnswered
					: filled(said.neverAnsweredFor, { waited: duration(why.waited) });
			case "best":
				return filled(said.best, { score: number(why.score) });
			case "chance":
				return said.chance;
			default:
				return unreachable(why);
		}
	}

	/** "2 bad ratings that nobody has written to". */
	function need({ kind, items, more }: MondayNeed): string {
		const form = words.need[kind] ?? words.need.more;
		const said = counted(form, items.length, locale);
		return more ? filled(words.moreThan, { items: said }) : said;
	}
}

/** Under two minutes in seconds, then in whole minutes, hours and days. */
export function durationWords(seconds: number, locale: string): string {
	const whole = Math.round(seconds);
	const said = (of: number, unit: string) =>
		unitWords(Math.round(whole / of), unit, locale);
	if (whole < 120) return said(1, "second");
	if (whole < 2 * 3_600) return said(60, "minute");
	if (whole < 2 * 86_400) return said(3_600, "hour");
	return said(86_400, "day");
}

function unitWords(value: number, unit: string, locale: string): string {
	return new Intl.NumberFormat(locale, {
		style: "unit",
		unit,
		unitDisplay: "long",
	}).format(value);
}

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
function begun(sentence: string, locale: string): string {
	return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}
