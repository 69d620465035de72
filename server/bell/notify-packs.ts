/** One ring on its way. Neither part has a line break. */
export interface Packed {
	topic: string;
	text: string;
}

/** PostgreSQL takes texts of less than 8,000 bytes. */
const PACK_BYTES = 7_900;
/** No unit of UTF-16 is longer than three bytes of UTF-8. */
const PIECE_UNITS = Math.floor(PACK_BYTES / 3) - 10;
/**
 * Stands before a piece of a ring that is too long: there is more of it, or this was all. Behind it the number of the
 * piece, because of two equal texts in one transaction PostgreSQL sends one.
 */
const [MORE, LAST] = ["+", "-"];
const WHOLE = "=";

/** As few texts as take these rings, in their order. A ring that is too long for one is cut. */
export function packsOf(rings: readonly Packed[]): string[] {
	const packs: string[] = [];
	let lines: string[] = [];
	let bytes = 0;

	function end(): void {
		if (lines.length > 0) packs.push(WHOLE + lines.join("\n"));
		lines = [];
		bytes = 0;
	}

	for (const { topic, text } of rings) {
		const line = `${topic}\n${text}`;
		const size = Buffer.byteLength(line) + 1;
		if (bytes + size > PACK_BYTES) end();
		if (size > PACK_BYTES) packs.push(...piecesOf(line));
		else {
			lines.push(line);
			bytes += size;
		}
	}
	end();
	return packs;
}

function piecesOf(line: string): string[] {
	const pieces: string[] = [];
	for (let at = 0; at < line.length; ) {
		let until = Math.min(line.length, at + PIECE_UNITS);
		// Half a character is none.
		if (/[\uD800-\uDBFF]/.test(line[until - 1] ?? "")) until--;
		const mark = until < line.length ? MORE : LAST;
		pieces.push(`${mark}${pieces.length}\n${line.slice(at, until)}`);
		at = until;
	}
	return pieces;
}

/** Takes the texts of one sender apart again, in the order in which they come. */
export function createUnpacking(): (pack: string) => Packed[] {
	let before = "";
	return (pack) => {
		const mark = pack[0];
		const text = pack.slice(mark === WHOLE ? 1 : pack.indexOf("\n") + 1);
		if (mark === MORE) {
			before += text;
			return [];
		}
		const lines = (mark === LAST ? before + text : text).split("\n");
		before = "";
		const rings: Packed[] = [];
		for (let at = 0; at + 1 < lines.length; at += 2)
			rings.push({ topic: lines[at] ?? "", text: lines[at + 1] ?? "" });
		return rings;
	};
}
