import { Parser } from "csv-parse/browser/esm";
import type { Encoding } from "./encodings.ts";
import { quoteOpenedAt } from "./quote-opened-at.ts";

export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file is read. */
export interface FileFormat {
	encoding: Encoding;
	delimiter: Delimiter;
}

/** `line` is the number of its first line in the file, from 1 on; a cell may have several lines. */
export interface FileLine {
	line: number;
	cells: string[];
}

/** What stands in the way of everything after this line: a quote that never ends, or a line of endless length. */
export interface FileFault {
	kind: "quote" | "long";
	line: number;
}

export interface ReadPart {
	lines: FileLine[];
	/** Bytes that are read by now. */
	bytes: number;
	/** null, but in the last part of a file that cannot be read to its end. */
	fault: FileFault | null;
}

/** Some milliseconds of the page. */
const CHUNK_BYTES = 128 * 1024;
/** A comment of 2,000 characters takes far less; what is longer is a quote that does not end. */
export const LINE_BYTES = 200_000;

/**
 * Reads a file in parts, so that the page can be used meanwhile and memory holds one part. Empty lines are left out.
 * Line ends are those of any system.
 */
export async function* readLines(
	file: Blob,
	format: FileFormat,
): AsyncGenerator<ReadPart> {
	const reading = createReading(format.delimiter);
	let bytes = 0;
	for await (const text of textOf(file, format.encoding)) {
		bytes = Math.min(file.size, bytes + CHUNK_BYTES);
		const { lines, fault } = await reading.add(text);
		yield { lines, bytes, fault: await placed(fault, file, format) };
		if (fault) return;
	}
	const { lines, fault } = await reading.end();
	yield { lines, bytes: file.size, fault: await placed(fault, file, format) };
}

/** The text of a file in parts, with `\n` at the end of each line whatever stands there. */
async function* textOf(file: Blob, encoding: Encoding): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	let held = "";
	for (let at = 0; at < file.size; at += CHUNK_BYTES) {
		const bytes = await file.slice(at, at + CHUNK_BYTES).arrayBuffer();
		const isLast = at + CHUNK_BYTES >= file.size;
		const text = held + decoder.decode(bytes, { stream: !isLast });
		// The other half of a line end may follow.
		held = !isLast && text.endsWith("\r") ? "\r" : "";
		const whole = held ? text.slice(0, -1) : text;
		yield whole.replace(/\r\n?/g, "\n");
	}
}

interface Read {
	lines: FileLine[];
	/** By the first line of what cannot be read. */
	fault: FileFault | null;
}

function createReading(delimiter: Delimiter) {
	const parser = new Parser({
		delimiter,
		record_delimiter: "\n",
		relax_quotes: true,
		relax_column_count: true,
		max_record_size: LINE_BYTES,
		info: true,
	});
	let lines: FileLine[] = [];
	let last = 0;
	// It breaks when it ends without ever having got anything.
	let isEmpty = true;
	let fault: FileFault | null = null;
	parser.on("data", ({ record, info }: Parsed) => {
		const line = last + 1;
		last = info.lines;
		if (record.length > 1 || record[0] !== "")
			lines.push({ line, cells: record });
	});
	const ended = new Promise<void>((done) => parser.on("end", done));
	const failed = new Promise<void>((done) =>
		parser.on("error", (error: Error & { code?: string }) => {
			const kind = error.code === "CSV_QUOTE_NOT_CLOSED" ? "quote" : "long";
			fault = { kind, line: last + 1 };
			done();
		}),
	);
	function read(): Read {
		const some = lines;
		lines = [];
		return { lines: some, fault };
	}
	return {
		async add(text: string): Promise<Read> {
			if (text === "") return read();
			isEmpty = false;
			const written = new Promise<void>((done) =>
				parser.write(text, () => done()),
			);
			await Promise.race([written, failed]);
			return read();
		},
		async end(): Promise<Read> {
			if (isEmpty) return read();
			parser.end();
			await Promise.race([ended, failed]);
			return read();
		},
	};
}

interface Parsed {
	record: string[];
	info: { lines: number };
}

/** A line of endless length mostly is a quote that does not end: then the fault is where that began. */
async function placed(
	fault: FileFault | null,
	file: Blob,
	{ encoding, delimiter }: FileFormat,
): Promise<FileFault | null> {
	if (!fault) return null;
	const text = await textFrom(file, encoding, fault.line);
	const opened = quoteOpenedAt(text, delimiter);
	return opened === null
		? { kind: "long", line: fault.line }
		: { kind: "quote", line: fault.line + opened };
}

/** From this line on, not much more than a line may have. */
async function textFrom(
	file: Blob,
	encoding: Encoding,
	line: number,
): Promise<string> {
	let text = "";
	let left = line - 1;
	for await (const part of textOf(file, encoding)) {
		let at = 0;
		for (; left > 0; left--) {
			const end = part.indexOf("\n", at);
			if (end === -1) break;
			at = end + 1;
		}
		if (left === 0) text += part.slice(at);
		if (text.length > 2 * LINE_BYTES) break;
	}
	return text;
}
