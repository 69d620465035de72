import { type Folded, fold } from "./fold.ts";

/** A piece of a folded text: `[start, end)`. */
export interface Span {
	start: number;
	end: number;
}

/** The sentences of a text. A full stop ends one only before a capital, because "10 val." and "kl. 10" do not. */
export function sentences(original: string, folded: Folded): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const mark of folded.text.matchAll(/[.!?]+["'”»)]*(?= |$)|[\n\r]/g)) {
		const end = mark.index + mark[0].length;
		const next = original.slice(folded.places[end]).trimStart();
		if (/^\.+$/.test(mark[0]) && next !== "" && !/^\p{Lu}/u.test(next))
			continue;
		spans.push({ start, end });
		start = end;
	}
	spans.push({ start, end: folded.text.length });
	return spans.filter(({ start, end }) => folded.text.slice(start, end).trim());
}

/** The sentence that stands at a place of a text. */
export function sentenceAt(original: string, place: number): string {
	const folded = fold(original);
	const { places } = folded;
	const at = sentences(original, folded).find(
		({ end }) => places[end]! > place,
	);
	return at
		? original.slice(places[at.start], places[at.end]).trim()
		: original;
}

const QUOTES = /["“”„«][^"“”„«»]*["“”»]/g;

/**
 * The folded text with quotations blanked out: all of them, or only those that begin with a capital and so are names
 * ("See You Soon" is a card, "soon" is what a warehouse has said).
 */
export function withoutQuotes(
	original: string,
	{ text, places }: Folded,
	which: "all" | "names",
): string {
	return text.replace(QUOTES, (quote, at: number) => {
		const named = /^\P{L}*\p{Lu}/u.test(original.slice(places[at]));
		return which === "all" || named ? "§".repeat(quote.length) : quote;
	});
}
