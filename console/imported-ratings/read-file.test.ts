import { expect, test } from "vitest";
import { LINE_BYTES, readLines } from "../workspace/csv/read-lines.ts";
import { openFile } from "./draft-file.ts";
import { createDraftState } from "./draft-state.ts";
import { latin1File, textFile, utf16File } from "./files.support.ts";
import { guessWithHash, isHeader, lookOver } from "./look-over.ts";
import { dateFormOf } from "./profile-columns.ts";

const COMMA = { encoding: "utf-8", delimiter: "," } as const;

async function linesOf(
	file: Blob,
	format: Parameters<typeof readLines>[1] = COMMA,
) {
	const all: [number, string[]][] = [];
	for await (const { lines, fault } of readLines(file, format)) {
		all.push(
			...lines.map(({ line, cells }): [number, string[]] => [line, cells]),
		);
		if (fault) return { all, fault };
	}
	return { all, fault: null };
}

test("IR10 a cell has quotes, delimiters and lines in it, and each line keeps its number in the file", async () => {
	const { all } = await linesOf(
		textFile(
			'score,comment\n5,"Good, ""very"" good"\n\n4,"two\nlines"\n3,5" nails\n',
		),
	);
	expect(all).toEqual([
		[1, ["score", "comment"]],
		[2, ["5", 'Good, "very" good']],
		[4, ["4", "two\nlines"]],
		[6, ["3", '5" nails']],
	]);
});

test.each([
	["CRLF", "\r\n"],
	["CR", "\r"],
	["LF", "\n"],
])("IR10 lines end by %s, also within a cell", async (_name, end) => {
	const text = ["a,b", '1,"x', 'y"', "2,z", ""].join(end);
	expect((await linesOf(textFile(text))).all).toEqual([
		[1, ["a", "b"]],
		[2, ["1", "x\ny"]],
		[4, ["2", "z"]],
	]);
});

test("IR10 what a part of the file cuts is read whole: letters, line ends and cells", async () => {
	const line = `5,"${"ž".repeat(999)}"\r\n`;
	const many = 300;
	const { all } = await linesOf(textFile(line.repeat(many)));
	expect(all).toHaveLength(many);
	expect(all.at(-1)).toEqual([many, ["5", "ž".repeat(999)]]);
});

test.each([
	["a comment", 'score,comment\n5,fine\n4,"never ends\n3,x\n2,y\n', 3],
	["behind lines of its own cell", 'a,b\n"two\nlines","three\nfour\n', 3],
	["the very first", '"a,b\n1,2\n', 1],
])(
	"IR11 a quote that never ends is told by the line where it began: %s",
	async (_what, text, line) => {
		const { all, fault } = await linesOf(textFile(text));
		expect(fault).toEqual({ kind: "quote", line });
		expect(all.every(([number]) => number < line)).toBe(true);
	},
);

test("IR11 the same in a long file, without all of it in memory", async () => {
	const text = `a,b\n${"1,x\n".repeat(500)}2,"open\n${"3,y\n".repeat(LINE_BYTES)}`;
	const { fault } = await linesOf(textFile(text));
	expect(fault).toEqual({ kind: "quote", line: 502 });
	const long = textFile(`a,b\n1,${"x".repeat(LINE_BYTES + 9)}\n`);
	expect((await linesOf(long)).fault).toEqual({ kind: "long", line: 2 });
});

test.each([
	["UTF-8", textFile("data;betyg\n2026-01-01;5 ž\n"), "utf-8"],
	["UTF-8 with a mark", textFile("\uFEFFdata;betyg\n2026-01-01;5\n"), "utf-8"],
	["Latin-1", latin1File("data;betyg\n2026-01-01;Très bien\n"), "windows-1252"],
	["UTF-16 little", utf16File("data;betyg\n2026-01-01;5\n"), "utf-16le"],
	["UTF-16 big", utf16File("data;betyg\n2026-01-01;5\n", false), "utf-16be"],
])(
	"IR10 the letters of %s are guessed, and no mark is in the first cell",
	async (_name, file, encoding) => {
		const guessed = await guessWithHash(file);
		expect(guessed).toMatchObject({ encoding, delimiter: ";" });
		expect((await linesOf(file, guessed)).all[0]?.[1]).toEqual([
			"data",
			"betyg",
		]);
	},
);

test("IR10 letters beyond ASCII late in a file count as well", async () => {
	const late = latin1File(`a,b\n${"1,x\n".repeat(30_000)}2,\u00e9\n`);
	expect((await guessWithHash(late)).encoding).toBe("windows-1252");
});

test.each([
	["score,when\n5,2026-01-01\n", ","],
	["score;when\n5;2026-01-01 10:00, Monday\n", ";"],
	["score\twhen\tcomment\n5\t2026-01-01\ta, b; c\n", "\t"],
	['score;comment\n5;"a, b, c, d"\n4;"e, f"\n', ";"],
])("IR10 the delimiter of %j is guessed", async (text, delimiter) => {
	expect((await guessWithHash(textFile(text))).delimiter).toBe(delimiter);
});

test("IR4 the same content has the same hash, whatever it is called", async () => {
	const [one, same, other] = await Promise.all(
		["a,b\n1,2\n", "a,b\n1,2\n", "a,b\n1,3\n"].map(async (text) =>
			guessWithHash(textFile(text)),
		),
	);
	expect(one?.contentHash).toMatch(/^[0-9a-f]{64}$/);
	expect(same?.contentHash).toBe(one?.contentHash);
	expect(other?.contentHash).not.toBe(one?.contentHash);
});

test("IR10 a file of nothing has no line", async () => {
	for (const text of ["", "\n\n", "\uFEFF"])
		expect(await lookOver(textFile(text), COMMA)).toMatchObject({
			lines: 0,
			fault: null,
		});
});

test("IR10 a workbook of a spreadsheet program is not read as text", async () => {
	for (const [start, fault] of [
		[[0x50, 0x4b, 0x03, 0x04, 0x14], "workbook"],
		[[0xd0, 0xcf, 0x11, 0xe0, 0xa1], "workbook"],
		[[0x50, 0x4b, 0x2c, 0x35, 0x0a], null],
	] as const) {
		const state = createDraftState();
		await openFile(state, new Blob([new Uint8Array(start)]), "ratings.xlsx");
		expect(state.step.value).toEqual(
			fault ? { kind: "choose", fault } : { kind: "map" },
		);
	}
});

test("IR12 day and month that nothing in the whole file tells apart are to be chosen", async () => {
	const formOf = async (...dates: string[]) => {
		const text = `score,date\n${dates.map((date) => `5,${date}\n`).join("")}`;
		const { profiles } = await lookOver(textFile(text), COMMA);
		const [, profile] = profiles;
		return profile && dateFormOf(profile);
	};
	expect(await formOf("01/02/2026", "11/12/2026")).toBe("choose");
	expect(await formOf("01/02/2026", "13/12/2026")).toBe("day_slashes");
	expect(await formOf("01/02/2026", "12/13/2026 3:04 pm")).toBe(
		"month_slashes",
	);
	// Neither is right for all of it.
	expect(await formOf("13/02/2026", "02/13/2026", "01/01/2026")).toBe("choose");
	expect(await formOf("01.02.2026", "13.12.2026 10:00")).toBe("day_dots");
	expect(await formOf("2026-01-02T10:00:00Z")).toBe("iso");
	expect(await formOf("1772366400")).toBe("seconds");
	expect(await formOf("1772366400000")).toBe("milliseconds");
	expect(await formOf("yesterday")).toBeNull();
});

test("a header is told by names without numbers", () => {
	expect(isHeader(["score", "created_at"])).toBe(true);
	expect(isHeader(["5", "2026-01-01"])).toBe(false);
	expect(isHeader(["Great", "01/02/2026"])).toBe(false);
});
