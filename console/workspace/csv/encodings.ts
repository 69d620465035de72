/** How the letters of a file are stored; by the names of the Encoding Standard. */
export const ENCODINGS = [
	"utf-8",
	"windows-1252",
	"windows-1250",
	"windows-1257",
	"utf-16le",
	"utf-16be",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Says which it is, as its parts are shown to it: by the mark at the begin; by the zeros of UTF-16, which no other text
 * has; UTF-8 if the whole file can be it; else what Windows in western Europe writes, of which Latin-1 is a part.
 */
export function createEncodingGuess() {
	const utf8 = new TextDecoder("utf-8", { fatal: true });
	let marked: Encoding | null | undefined;
	let isUtf8 = true;
	return {
		see(bytes: Uint8Array): void {
			marked ??= byFirst(bytes) ?? null;
			if (marked === null && isUtf8) isUtf8 = decodes(utf8, bytes, true);
		},
		guess(): Encoding {
			if (marked) return marked;
			// What ends within a letter is no UTF-8.
			return isUtf8 && decodes(utf8, new Uint8Array(), false)
				? "utf-8"
				: "windows-1252";
		},
	};
}

function byFirst(bytes: Uint8Array): Encoding | undefined {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	const some = bytes.subarray(0, 1_000);
	const [even, odd] = [zerosAt(some, 0), zerosAt(some, 1)];
	if (odd > some.length / 8) return "utf-16le";
	if (even > some.length / 8) return "utf-16be";
	return undefined;
}

function zerosAt(bytes: Uint8Array, parity: 0 | 1): number {
	return bytes.filter((byte, at) => byte === 0 && at % 2 === parity).length;
}

function decodes(
	decoder: TextDecoder,
	bytes: Uint8Array,
	stream: boolean,
): boolean {
	try {
		decoder.decode(bytes, { stream });
		return true;
	} catch {
		return false;
	}
}
