/** RFC 6455: the last frame of a message, and its kind. */
const FIN = 0x80;
const TEXT = 0x1;
const CLOSE = 0x8;
const MASKED = 0x80;
const LENGTH_16 = 126;
const LENGTH_64 = 127;

/** One text message of a client. Its mask is zeros: the server unmasks all the same, and the generator saves the work. */
export function textFrame(text: string): Buffer {
	const length = Buffer.byteLength(text);
	const wide = length < LENGTH_16 ? 0 : length < 2 ** 16 ? 2 : 8;
	const head = 2 + wide;
	const frame = Buffer.alloc(head + 4 + length);
	frame[0] = FIN | TEXT;
	frame[1] =
		MASKED | (wide === 0 ? length : wide === 2 ? LENGTH_16 : LENGTH_64);
	if (wide === 2) frame.writeUInt16BE(length, 2);
	if (wide === 8) frame.writeBigUInt64BE(BigInt(length), 2);
	frame.write(text, head + 4);
	return frame;
}

/**
 * Reads what a server sends, in whatever pieces it comes: each whole text message is handed on. Errors: a frame that
 * Socket.IO never sends over text (fragments, binary, frames with a mask).
 * @returns takes the next piece; false: the server closes
 */
export function createFrameReader(
	heard: (text: string) => void,
): (piece: Buffer) => boolean {
	let rest: Buffer | undefined;

	return (piece) => {
		const bytes = rest ? Buffer.concat([rest, piece]) : piece;
		let at = 0;
		while (at + 2 <= bytes.length) {
			const kind = bytes[at] as number;
			const short = bytes[at + 1] as number;
			const wide = short === LENGTH_16 ? 2 : short === LENGTH_64 ? 8 : 0;
			const from = at + 2 + wide;
			if (from > bytes.length) break;
			const to = from + lengthOf(bytes, at, short);
			if (kind === (FIN | CLOSE)) return false;
			if (kind !== (FIN | TEXT) || short >= MASKED)
				throw new Error(`no text of a server: 0x${kind.toString(16)}`);
			if (to > bytes.length) break;
			heard(bytes.toString("utf8", from, to));
			at = to;
		}
		rest = at < bytes.length ? bytes.subarray(at) : undefined;
		return true;
	};
}

function lengthOf(bytes: Buffer, at: number, short: number): number {
	if (short === LENGTH_16) return bytes.readUInt16BE(at + 2);
	if (short === LENGTH_64) return Number(bytes.readBigUInt64BE(at + 2));
	return short;
}
