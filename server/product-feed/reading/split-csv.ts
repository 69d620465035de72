import { Parser } from "csv-parse";
import { FEED_GAP_CHARS } from "../../../protocol/product-feed.ts";
import { FeedError } from "./feed-error.ts";
import { FIELDS, LINKS, NAMES } from "./read-product.ts";
import { fieldName, type RawProduct, type Splitter } from "./splitter.ts";

const DELIMITERS = [",", ";", "\t"] as const;

/** Lines of values, the first of them the names. A value may have lines of its own, in quotes. */
export function splitCsv(): Splitter {
	let head = "";
	let rows: CsvRows | null = null;
	return {
		async add(text) {
			if (rows) return rows.add(text);
			head += text;
			// Names have no line of their own.
			const end = head.indexOf("\n");
			if (end === -1) return [];
			rows = csvRows(delimiterOf(head.slice(0, end)));
			return rows.add(head);
		},
		async end() {
			if (rows) return rows.end();
			// Names without a line end, or nothing at all.
			if (head.trim() === "") throw new FeedError({ code: "empty" });
			rows = csvRows(delimiterOf(head));
			return [...(await rows.add(head)), ...(await rows.end())];
		},
	};
}

/** The one that stands there most often. */
function delimiterOf(head: string): string {
	const counted = DELIMITERS.map((delimiter) => ({
		delimiter,
		count: head.split(delimiter).length,
	}));
	return counted.reduce((most, one) => (one.count > most.count ? one : most))
		.delimiter;
}

type CsvRows = ReturnType<typeof csvRows>;

function csvRows(delimiter: string) {
	const parser = new Parser({
		delimiter,
		record_delimiter: "\n",
		relax_quotes: true,
		relax_column_count: true,
		max_record_size: FEED_GAP_CHARS,
		info: true,
	});
	let columns: Columns | null = null;
	let found: RawProduct[] = [];
	let last = 0;
	let fault: Error | null = null;
	parser.on("data", ({ record, info }: Parsed) => {
		const at = last + 1;
		last = info.lines;
		if (record.length === 1 && record[0] === "") return;
		if (columns) found.push({ at, fields: fieldsOf(columns, record) });
		else columns = columnsOf(record);
	});
	const ended = new Promise<void>((done) => parser.on("end", done));
	const failed = new Promise<void>((done) =>
		parser.on("error", (error) => {
			fault = error;
			done();
		}),
	);
	function taken(): RawProduct[] {
		if (columns && !isList(columns)) throw new FeedError({ code: "columns" });
		// A quote that never ends, or a line of endless length.
		if (fault) throw new FeedError({ code: "broken", at: last + 1 });
		const some = found;
		found = [];
		return some;
	}
	return {
		async add(text: string) {
			const written = new Promise<void>((done) =>
				parser.write(text, () => done()),
			);
			await Promise.race([written, failed]);
			return taken();
		},
		async end() {
			parser.end();
			await Promise.race([ended, failed]);
			return taken();
		},
	};
}

interface Parsed {
	record: string[];
	info: { lines: number };
}

/** Where each value stands. */
type Columns = ReadonlyMap<string, number>;

/** Those that are read: a line of a few letters would become as many values as a feed has names. */
function columnsOf(names: readonly string[]): Columns {
	return new Map(
		names
			.map((name, at): [string, number] => [fieldName(name), at])
			.filter(([name]) => FIELDS.has(name)),
	);
}

/** A file of something else has other names, or none. */
function isList(columns: Columns): boolean {
	return (
		NAMES.some((name) => columns.has(name)) &&
		LINKS.some((name) => columns.has(name))
	);
}

function fieldsOf(
	columns: Columns,
	cells: readonly string[],
): Map<string, string> {
	return new Map(
		[...columns].map(([name, at]): [string, string] => [name, cells[at] ?? ""]),
	);
}
