import { createEncodingGuess, type Encoding } from "./encodings.ts";
import {
	DELIMITERS,
	type Delimiter,
	type FileFormat,
	type FileLine,
	readLines,
} from "./read-lines.ts";

const CHUNK_BYTES = 1024 * 1024;
/** Of these the delimiter is guessed. */
const SAMPLE_BYTES = 64 * 1024;

/** Which letters and which delimiter a file has. */
export async function guessFormat(file: Blob): Promise<FileFormat> {
	const guess = createEncodingGuess();
	for (let at = 0; at < file.size; at += CHUNK_BYTES)
		guess.see(
			new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer()),
		);
	const encoding = guess.guess();
	return { encoding, delimiter: await guessDelimiter(file, encoding) };
}

/** The one that parts the first lines into the most cells, of which all have as many. */
async function guessDelimiter(
	file: Blob,
	encoding: Encoding,
): Promise<Delimiter> {
	const sample = file.slice(0, SAMPLE_BYTES);
	let best: { delimiter: Delimiter; worth: number } = {
		delimiter: ",",
		worth: 0,
	};
	for (const delimiter of DELIMITERS) {
		const lines: FileLine[] = [];
		for await (const part of readLines(sample, { encoding, delimiter }))
			lines.push(...part.lines);
		// The last one may be cut.
		const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
		const cells = whole[0]?.cells.length ?? 0;
		const alike = whole.filter((line) => line.cells.length === cells).length;
		const worth = cells < 2 ? 0 : (alike / whole.length) * Math.min(cells, 20);
		if (worth > best.worth) best = { delimiter, worth };
	}
	return best.delimiter;
}
