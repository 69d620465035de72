import { cleaned } from "../../protocol/cleaned.ts";
import { plainCell } from "../../protocol/csv-line.ts";
import { newId } from "../../protocol/ids.ts";
import { type ReplyDraft, replyKey } from "../../protocol/saved-reply.ts";
import {
	REPLY_FILE_BYTES,
	REPLY_LINES,
} from "../../protocol/saved-reply-limits.ts";
import { fill, locale } from "../words/words.ts";
import { guessFormat } from "../workspace/csv/guess-format.ts";
import { type FileLine, readLines } from "../workspace/csv/read-lines.ts";
import { type Columns, columnsOf } from "./reply-columns.ts";
import {
	languageFault,
	nameFault,
	shortcutFault,
	sizeFault,
	textFault,
} from "./reply-faults.ts";
import { faultWords, importWords } from "./words.ts";

/** A line that is left out, and why. */
export interface LeftOut extends FileLine {
	why: string;
}

export type RepliesFile =
	| { kind: "refused"; why: string }
	| {
			kind: "read";
			header: string[];
			/** One for each name, in the order of the file. */
			drafts: ReplyDraft[];
			leftOut: LeftOut[];
	  };

/** Reads a whole file; nothing is sent. */
export async function readRepliesFile(file: Blob): Promise<RepliesFile> {
	const w = importWords.file;
	const refusedFor = (why: string) => ({ kind: "refused", why }) as const;
	if (file.size > REPLY_FILE_BYTES)
		return refusedFor(fill(w.large, { most: REPLY_FILE_BYTES / 1024 ** 2 }));
	try {
		const format = await guessFormat(file);
		let reading: Reading | null = null;
		for await (const { lines, fault } of readLines(file, format)) {
			for (const line of lines) {
				if (reading) readLine(reading, line);
				else {
					const columns = columnsOf(line.cells);
					if (!columns) return refusedFor(w.columns);
					reading = begin(line.cells, columns);
				}
			}
			if (fault) return refusedFor(fill(w.quote, { line: fault.line }));
		}
		if (!reading) return refusedFor(w.columns);
		return ended(reading);
	} catch {
		// It was moved or changed since it was chosen.
		return refusedFor(w.unreadable);
	}
}

interface Reading {
	header: string[];
	columns: Columns;
	lines: number;
	drafts: Map<string, { draft: ReplyDraft; lines: FileLine[] }>;
	leftOut: LeftOut[];
}

function begin(header: string[], columns: Columns): Reading {
	return { header, columns, lines: 0, drafts: new Map(), leftOut: [] };
}

function readLine(reading: Reading, line: FileLine): void {
	const { columns, drafts, leftOut, header } = reading;
	const cell = (at: number | undefined) =>
		at === undefined ? "" : cleaned(plainCell(line.cells[at] ?? ""));
	const said = {
		name: cell(columns.name),
		shortcut: cell(columns.shortcut).replace(/^\//, ""),
		language: cell(columns.language) || (locale.split("-")[0] ?? "en"),
		text: cell(columns.text),
	};
	const there = drafts.get(replyKey(said.name));
	const isTwice = there?.draft.texts.some(
		({ language }) => language === said.language,
	);
	const why =
		++reading.lines > REPLY_LINES
			? fill(faultWords.tooMany, { most: REPLY_LINES })
			: line.cells.length !== header.length
				? faultWords.cells
				: (nameFault(said.name) ??
					shortcutFault(said.shortcut) ??
					languageFault(said.language) ??
					textFault(said.text) ??
					(isTwice ? faultWords.twice : null));
	if (why !== null) {
		leftOut.push({ ...line, why });
		return;
	}
	const { name, shortcut, language, text } = said;
	const one = there ?? {
		draft: { id: newId(), name, shortcut, texts: [] },
		lines: [],
	};
	one.draft.texts.push({ language, text });
	one.draft.shortcut ||= shortcut;
	one.lines.push(line);
	drafts.set(replyKey(name), one);
}

/** What is too long only with all its languages is left out whole. */
function ended({ header, drafts, leftOut }: Reading): RepliesFile {
	const whole: ReplyDraft[] = [];
	for (const { draft, lines } of drafts.values()) {
		const why = sizeFault(draft);
		if (why === null) whole.push(draft);
		else leftOut.push(...lines.map((line) => ({ ...line, why })));
	}
	leftOut.sort((a, b) => a.line - b.line);
	return { kind: "read", header, drafts: whole, leftOut };
}
