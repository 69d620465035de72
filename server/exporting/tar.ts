/** One file of an archive, whole in memory: so its size is known before it. */
export interface ArchiveFile {
	/** At most 100 bytes, ASCII. */
	name: string;
	bytes: Uint8Array;
}

const BLOCK = 512;
const END = new Uint8Array(2 * BLOCK);

/** A tar archive (ustar) of these files, as they come. */
export async function* tarOf(
	files: AsyncIterable<ArchiveFile>,
	at: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for await (const { name, bytes } of files) {
		yield header(name, bytes.length, at);
		yield new Uint8Array(bytes);
		const over = bytes.length % BLOCK;
		if (over > 0) yield new Uint8Array(BLOCK - over);
	}
	yield END;
}

function header(name: string, size: number, at: number) {
	const block = new Uint8Array(BLOCK);
	const put = (text: string, from: number) =>
		block.set(Buffer.from(text, "latin1"), from);
	const octal = (value: number, digits: number) =>
		`${value.toString(8).padStart(digits, "0")}\0`;
	if (Buffer.byteLength(name) > 100) throw new Error("too long for an archive");
	put(name, 0);
	put(octal(0o600, 7), 100);
	put(octal(0, 7), 108);
	put(octal(0, 7), 116);
	put(octal(size, 11), 124);
	put(octal(Math.floor(at / 1_000), 11), 136);
	// The sum counts itself as spaces.
	put("        ", 148);
	put("0", 156);
	put("ustar\x0000", 257);
	const sum = block.reduce((all, byte) => all + byte, 0);
	put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
	return block;
}
