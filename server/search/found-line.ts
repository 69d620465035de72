import { FOUND_LINE_CHARS } from "../../protocol/search.ts";

/** Before the first word that was found stands at most this much. */
const BEFORE = 40;
const CUT = "…";

/** What is told of a text: the part around what was found, in one line, with the marks in it. */
export function foundLine(
	text: string,
	marks: readonly [number, number][],
): { line: string; marks: [number, number][] } {
	const first = marks[0]?.[0] ?? 0;
	const from = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
	const to = Math.min(text.length, whole(text, from + FOUND_LINE_CHARS));
	const before = from > 0 ? CUT : "";
	const line = text.slice(from, to).replace(/\s/g, " ");
	const shift = before.length - from;
	return {
		line: before + line + (to < text.length ? CUT : ""),
		marks: marks.flatMap(([start, end]): [number, number][] =>
			start < to ? [[start + shift, Math.min(end, to) + shift]] : [],
		),
	};
}

/** Behind the first space, or in the middle of a long word. */
function wordStart(text: string, least: number, most: number): number {
	const space = text.slice(least, most).search(/\s/);
	return space < 0 ? whole(text, least) : least + space + 1;
}

/** Not within a pair of surrogates. */
function whole(text: string, at: number): number {
	return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at;
}
