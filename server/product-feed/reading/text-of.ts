/** UTF-16 units of one piece: less than a millisecond of any parser. */
const PIECE_CHARS = 8 * 1024;
/** Within these bytes an XML file names its letters. */
const NAMED_BYTES = 200;

/**
 * The text of a feed in pieces, with `\n` at the end of each line whatever stands there. Its letters are those of its
 * byte order mark, of its `Content-Type`, of its XML declaration, or else UTF-8; what is none of them becomes U+FFFD.
 */
export async function* textOf(
	chunks: AsyncIterable<Uint8Array>,
	contentType: string,
): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	let held = "";
	for await (const chunk of chunks) {
		decoder ??= decoderFor(chunk, contentType);
		const text = held + decoder.decode(chunk, { stream: true });
		// The other half of a line end may follow.
		held = text.endsWith("\r") ? "\r" : "";
		yield* pieces(held ? text.slice(0, -1) : text);
	}
	yield* pieces(held + (decoder?.decode() ?? ""));
}

function* pieces(text: string): Generator<string> {
	const all = text.replace(/\r\n?/g, "\n");
	for (let at = 0; at < all.length; at += PIECE_CHARS)
		yield all.slice(at, at + PIECE_CHARS);
}

function decoderFor(head: Uint8Array, contentType: string): TextDecoder {
	const [first, second] = head;
	if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
	if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be");
	const start = Buffer.from(head.subarray(0, NAMED_BYTES)).toString("latin1");
	const isMarked = start.startsWith("\xef\xbb\xbf");
	const [, said] =
		/charset\s*=\s*["']?([\w-]+)/i.exec(contentType) ??
		/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/.exec(start) ??
		[];
	try {
		// What begins in single bytes is not of two, whatever is said.
		if (said && !isMarked && !/^utf-?16/i.test(said))
			return new TextDecoder(said);
	} catch {
		// Letters that nobody knows: what is no UTF-8 is told of each product.
	}
	return new TextDecoder();
}
