import type { Piece } from "../protocol/links.ts";

/** What stands in a line. */
export type Inline = Piece | { kind: "bold" | "code"; of: Inline[] };

/** What stands below one another. A text without marks is one block of kind text. */
export type Block =
	| { kind: "text" | "quote" | "code"; of: Inline[] }
	| { kind: "list"; isOrdered: boolean; items: ListItem[] };

export interface ListItem {
	/** As it was typed, so that no number and no minus is lost. */
	mark: string;
	of: Inline[];
}

/**
 * A text as people type it in a chat: lists, quotes, `code` and **bold**. A mark that may mean something else is text,
 * and so is every mark in a link. Costs linear time.
 * @param cut finds the links
 */
export function formatted(text: string, cut: (text: string) => Piece[]) {
	const lines = linesOf(text);
	const inline = inlineReader(text, cut(text));
	const blocks: Block[] = [];
	let plainFrom = 0;
	let canFence = true;
	for (let at = 0; at < lines.length; ) {
		const found = blockAt(at);
		if (!found) {
			at += 1;
			continue;
		}
		// Read in their order.
		putPlain(at);
		blocks.push(found.read());
		at = plainFrom = found.end;
	}
	putPlain(lines.length);
	return blocks;

	function blockAt(at: number): Found | null {
		const { said } = lines[at] as Line;
		if (FENCE.test(said)) return fenceAt(at);
		if (QUOTE_BEGINS.test(said)) {
			const end = endOf(at + 1, (line) => QUOTE.test(line));
			return {
				end,
				read: () => ({
					kind: "quote",
					of: joined(lines.slice(at, end), "> ".length),
				}),
			};
		}
		for (const item of [BULLET, NUMBER]) {
			if (!item.test(said)) continue;
			const end = endOf(at + 1, (line) => item.test(line));
			// A single one is a date, a footnote or a dash before a name.
			if (end === at + 1) return null;
			return {
				end,
				read: () => ({
					kind: "list",
					isOrdered: item === NUMBER,
					items: lines.slice(at, end).map(itemOf),
				}),
			};
		}
		return null;
	}

	function itemOf({ from, to, said }: Line): ListItem {
		const mark = said.slice(0, said.indexOf(" "));
		return { mark, of: inline.line(from + mark.length + 1, to) };
	}

	function fenceAt(at: number): Found | null {
		if (!canFence) return null;
		const close = endOf(at + 1, (line) => line !== "```");
		// Of what follows none is closed either: it is not looked through again.
		canFence = close < lines.length;
		const first = lines[at + 1];
		const last = lines[close - 1];
		if (!canFence || close === at + 1 || !first || !last) return null;
		return {
			end: close + 1,
			read: () => ({
				kind: "code",
				of: inline.asTyped(first.from, last.to),
			}),
		};
	}

	function endOf(from: number, goesOn: (line: string) => boolean): number {
		let end = from;
		while (end < lines.length && goesOn((lines[end] as Line).said)) end += 1;
		return end;
	}

	/** Blank lines beside a block are the space that it has anyway. */
	function putPlain(end: number) {
		let from = plainFrom;
		let to = end;
		while (from < to && !lines[from]?.said.trim()) from += 1;
		while (to > from && !lines[to - 1]?.said.trim()) to -= 1;
		if (from < to)
			blocks.push({
				kind: "text",
				of: joined(lines.slice(from, to), 0),
			});
	}

	function joined(of: readonly Line[], markChars: number): Inline[] {
		return of.flatMap(({ from, to }, at) => [
			...(at ? [{ kind: "text", text: "\n" } as const] : []),
			...inline.line(Math.min(from + markChars, to), to),
		]);
	}
}

const FENCE = /^```[\w+-]*$/;
/** Of a number it would be "more than". */
const QUOTE_BEGINS = /^> ["'“”„«(]?\p{L}/u;
const QUOTE = /^>(?: |$)/;
const BULLET = /^[-*•] (?=\S)/;
/** In the digits of all scripts of the site's languages. */
const NUMBER = /^(?:\d{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})[.)] (?=\S)/;

interface Found {
	/** The line behind it. */
	end: number;
	read(): Block;
}

interface Line {
	from: number;
	to: number;
	said: string;
}

function linesOf(text: string): Line[] {
	let from = 0;
	return text.split("\n").map((said) => {
		const line = { from, to: from + said.length, said };
		from = line.to + 1;
		return line;
	});
}

interface Span {
	kind: "bold" | "code";
	/** With its marks, each of so many characters. */
	from: number;
	to: number;
	markChars: number;
}

/** Reads one line after the other, from the first to the last. */
function inlineReader(text: string, pieces: readonly Piece[]) {
	/** The first piece that is not over at the place that was asked for last, and where it begins. */
	let piece = 0;
	let pieceFrom = 0;

	function toPiece(at: number): Piece | undefined {
		let now = pieces[piece];
		while (now && pieceFrom + now.text.length <= at) {
			pieceFrom += now.text.length;
			piece += 1;
			now = pieces[piece];
		}
		return now;
	}

	/** Text and links. */
	function asTyped(from: number, to: number): Piece[] {
		const found: Piece[] = [];
		for (let at = from; at < to; ) {
			const now = toPiece(at);
			if (!now) break;
			const end = Math.min(to, pieceFrom + now.text.length);
			found.push(
				now.kind === "link" ? now : { kind: "text", text: text.slice(at, end) },
			);
			at = end;
		}
		return found;
	}

	function line(from: number, to: number): Inline[] {
		const marks = [...text.slice(from, to).matchAll(/\*+|`+/g)].map(
			({ 0: mark, index }) => ({ mark, at: from + index }),
		);
		const spans = marks.length ? spansOf(text, from, to, marks, linkEnds) : [];
		let next = 0;
		return build(from, to);

		function build(begin: number, end: number): Inline[] {
			const nodes: Inline[] = [];
			let at = begin;
			for (
				let span = spans[next];
				span && span.from < end;
				span = spans[next]
			) {
				next += 1;
				nodes.push(...asTyped(at, span.from), {
					kind: span.kind,
					of: build(span.from + span.markChars, span.to - span.markChars),
				});
				at = span.to;
			}
			nodes.push(...asTyped(at, end));
			return nodes;
		}
	}

	const linkEnds = linkPlaces(pieces);
	return { line, asTyped };
}

/** Whether a place stands in a link; the places that are asked for ascend. */
function linkPlaces(pieces: readonly Piece[]): (at: number) => boolean {
	const links: [number, number][] = [];
	let from = 0;
	for (const { kind, text } of pieces) {
		if (kind === "link") links.push([from, from + text.length]);
		from += text.length;
	}
	return (at) => {
		while (links[0] && links[0][1] <= at) links.shift();
		return links[0] !== undefined && links[0][0] <= at;
	};
}

interface Mark {
	mark: string;
	at: number;
}

/** Where a line is code or bold: by their begin, the outer one first, none across another. */
function spansOf(
	text: string,
	lineFrom: number,
	lineTo: number,
	all: readonly Mark[],
	isInLink: (at: number) => boolean,
): Span[] {
	const marks = all.filter(({ at }) => !isInLink(at));
	const before = (at: number) => (at > lineFrom ? (text[at - 1] ?? "") : "");
	const after = (at: number) => (at < lineTo ? (text[at] ?? "") : "");
	const opens = ({ mark, at }: Mark) =>
		!JOINED.test(before(at)) && /\S/.test(after(at + mark.length));
	const closes = ({ mark, at }: Mark) =>
		/\S/.test(before(at)) && !JOINED.test(after(at + mark.length));

	const codes = paired(
		"code",
		marks.filter(({ mark }) => mark[0] === "`" && mark.length <= 3),
	);
	let code = 0;
	const bolds = paired(
		"bold",
		marks.filter(({ mark, at }) => {
			if (mark !== "**") return false;
			while ((codes[code]?.to ?? Infinity) <= at) code += 1;
			return (codes[code]?.from ?? Infinity) > at;
		}),
	);
	return [...codes, ...bolds].sort((a, b) => a.from - b.from);

	/** Each mark closes the last one of its kind that is open, or opens. */
	function paired(kind: Span["kind"], marks: readonly Mark[]): Span[] {
		const spans: Span[] = [];
		let open: Record<number, Mark> = {};
		for (const mark of marks) {
			const markChars = mark.mark.length;
			const opened = open[markChars];
			if (
				opened &&
				closes(mark) &&
				SAYS.test(text.slice(opened.at + markChars, mark.at))
			) {
				const to = mark.at + markChars;
				spans.push({ kind, from: opened.at, to, markChars });
				open = {};
			} else if (opens(mark)) open[markChars] = mark;
			else delete open[markChars];
		}
		return spans;
	}
}

/** Beside it a mark belongs to a name, a number or a calculation. Scripts that join their words to others may. */
const JOINED = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}_]/u;
/** What says nothing is a face or a line. */
const SAYS = /[\p{L}\p{N}]/u;
