import type { Compiled } from "./compile.ts";
import { type Folded, fold } from "./fold.ts";
import type { Hint } from "./hint.ts";
import { type Span, sentences, withoutQuotes } from "./sentences.ts";

/** What a text of this language promises, one a sentence, and its vague words, in the order of the text. */
export function findHints(original: string, language: Compiled): Hint[] {
	const folded = fold(original);
	const ours = withoutQuotes(original, folded, "all");
	const said = withoutQuotes(original, folded, "names");
	const found: (Span & { kind: Hint["kind"] })[] = [];
	for (const sentence of sentences(original, folded)) {
		if (/\?["'”») ]*$/.test(folded.text.slice(sentence.start, sentence.end)))
			continue;
		const inSentence = (text: string) =>
			text.slice(sentence.start, sentence.end);
		const vague = vagueWords(inSentence(said), language).filter(
			(span) => !isName(original, folded, sentence, span),
		);
		const promise = promised(inSentence(ours), language, vague.length > 0);
		const slow = promise || spans(inSentence(said), language.slow).length > 0;
		// What somebody else has answered, such as "later", is about time.
		const manner = mannerWords(inSentence(said), language).filter(
			({ start }) => slow || inSentence(ours)[start] === "§",
		);
		for (const span of [...vague, ...manner])
			found.push({ kind: "vague", ...moved(span, sentence.start) });
		if (promise)
			found.push({ kind: "promise", ...moved(promise, sentence.start) });
	}
	return found
		.sort((a, b) => a.start - b.start || a.kind.localeCompare(b.kind))
		.map(({ kind, ...span }) => {
			const start = folded.places[span.start]!;
			const end = folded.places[span.end]!;
			return { kind, start, end, phrase: original.slice(start, end) };
		});
}

/** The first promise of a sentence. */
function promised(
	text: string,
	language: Compiled,
	vague: boolean,
): Span | null {
	if (spans(text, language.never).length > 0) return null;
	const evident =
		vague ||
		spans(text, language.evidence).length > 0 ||
		spans(text, language.manner).length > 0;
	const matches = everySpan(text, language.promise);
	if (evident) matches.push(...everySpan(text, language.likely));
	matches.sort((a, b) => a.start - b.start);
	return matches.find((match) => !undone(text, match, language)) ?? null;
}

/** Whether what stands around a match says that it is no promise. */
function undone(text: string, match: Span, language: Compiled): boolean {
	const turn = spans(text.slice(0, match.start), language.turn).at(-1);
	const reach = turn?.start ?? 0;
	const ahead = text.slice(reach, match.start + 1);
	if (spans(ahead, language.before).length > 0) return true;
	const clause = clauseOf(text, match, language);
	const condition = spans(text, language.under).find(
		(under) => under.start >= clause.start && under.start <= match.start,
	);
	// "If it is not there by Thursday we ship a new one": the condition may say "not".
	const whole = condition?.start === match.start;
	const words = text.slice(whole ? match.end : clause.start, clause.end);
	if (spans(words, language.beside).length > 0) return true;
	const behind = text.slice(whole ? match.end : match.start, clause.end);
	if (spans(behind, language.behind).length > 0) return true;
	return condition?.start === clause.start && !whole;
}

/** The clause in which a match begins: between commas, turns and conditions. */
function clauseOf(text: string, match: Span, language: Compiled): Span {
	const borders = [
		...[...text.matchAll(/[,;:()–—]| - /g)].map((mark) => mark.index),
		...spans(text, language.turn).map(({ start }) => start),
		...spans(text, language.under).map(({ start }) => start),
	];
	const start = Math.max(0, ...borders.filter((at) => at <= match.start));
	const end = Math.min(
		text.length,
		...borders.filter((at) => at >= match.end && at > start),
	);
	const skipped = /^[,;:()–—\- ]*/.exec(text.slice(start, end))![0].length;
	return { start: start + skipped, end };
}

function vagueWords(text: string, language: Compiled): Span[] {
	if (spans(text, language.past).length > 0) return [];
	return unsettled(text, spans(text, language.vague), language);
}

function mannerWords(text: string, language: Compiled): Span[] {
	if (spans(text, language.past).length > 0) return [];
	const taken = spans(text, language.vague);
	return unsettled(text, spans(text, language.manner), language).filter(
		(span) => !taken.some((other) => overlap(span, other)),
	);
}

function unsettled(text: string, found: Span[], language: Compiled): Span[] {
	const settled = spans(text, language.settled);
	return found.filter((span) => !settled.some((other) => overlap(span, other)));
}

/** Written with a capital within a sentence that has small letters, a word is a name, and a word of capitals between others is one. */
function isName(
	original: string,
	{ text, places }: Folded,
	sentence: Span,
	span: Span,
): boolean {
	const at = sentence.start + span.start;
	const written = original.slice(places[at], places[sentence.start + span.end]);
	if (!/^\p{Lu}/u.test(written)) return false;
	const ahead = original.slice(places[sentence.start], places[at]);
	if (!/\p{Ll}/u.test(ahead) || !/[\p{L}\d]\s+$/u.test(ahead)) return false;
	if (text[at + 1] !== undefined && /^\p{Lu}\p{Ll}/u.test(written)) return true;
	return /\s\p{Lu}\S*\s+$/u.test(ahead);
}

function spans(text: string, pattern: RegExp | null): Span[] {
	if (!pattern) return [];
	return [...text.matchAll(pattern)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));
}

/** As `spans`, with those that begin within another one. */
function everySpan(text: string, pattern: RegExp | null): Span[] {
	const found: Span[] = [];
	if (!pattern) return found;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		found.push({ start: match.index, end: match.index + match[0].length });
		pattern.lastIndex = match.index + 1;
	}
	pattern.lastIndex = 0;
	return found;
}

function overlap(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

function moved({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
