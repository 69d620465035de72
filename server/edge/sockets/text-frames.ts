/** A whole text message; the relay masks nothing. */
const TEXT = 0x81;
/** From these lengths on a frame says its length in two, or in eight further bytes. */
const IN_TWO_BYTES = 126;
const IN_EIGHT_BYTES = 65_536;

/** WebSocket frames of these texts, one behind the other in one piece of memory, as many connections may share it. */
export function textFrames(texts: readonly string[]): Buffer {
	const sizes = texts.map((text) => Buffer.byteLength(text));
	const bytes = sizes.reduce((sum, size) => sum + headOf(size) + size, 0);
	// Not of Node's pool: a slow reader would keep the whole pool in memory.
	const frames = Buffer.allocUnsafeSlow(bytes);
	let at = 0;
	for (const [index, text] of texts.entries()) {
		at = writeHead(frames, at, sizes[index] as number);
		at += frames.write(text, at);
	}
	return frames;
}

function headOf(size: number): number {
	return size < IN_TWO_BYTES ? 2 : size < IN_EIGHT_BYTES ? 4 : 10;
}

/** Answers with where the text begins. */
function writeHead(frames: Buffer, at: number, size: number): number {
	frames[at] = TEXT;
	switch (headOf(size)) {
		case 2:
			frames[at + 1] = size;
			return at + 2;
		case 4:
			frames[at + 1] = 126;
			return frames.writeUInt16BE(size, at + 2);
		default:
			frames[at + 1] = 127;
			return frames.writeBigUInt64BE(BigInt(size), at + 2);
	}
}
