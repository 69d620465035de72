import { expect, test } from "vitest";
import { COMMENT_CHARS } from "../../protocol/limits.ts";
import { zonedInstant } from "../workspace/zoned-instant.ts";
import { dryRun } from "./dry-run.ts";
import { textFile } from "./files.support.ts";
import { lookOver } from "./look-over.ts";
import { guessMapping, missingOf } from "./mapping.ts";
import { type DateForm, readDate } from "./read-date.ts";
import { type ReadWith, readRow, type WholeMapping } from "./read-row.ts";
import { refusedFile } from "./refused-file.ts";

const COMMA = { encoding: "utf-8", delimiter: "," } as const;
const MAPPING: WholeMapping = {
	isHeader: true,
	score: 0,
	format: "csat_5",
	thumbs: {},
	date: 1,
	dateForm: "iso",
	comment: 2,
	agent: null,
	language: null,
	relation: null,
	relations: {},
};
const NOW = Date.UTC(2026, 10, 30);
const by = (over: Partial<WholeMapping> = {}): ReadWith => ({
	mapping: { ...MAPPING, ...over },
	columns: 3,
	instantOf: zonedInstant("Europe/Vilnius"),
	now: NOW,
});
const read = (cells: string[], over: Partial<WholeMapping> = {}) => {
	const row = readRow({ line: 2, cells }, by(over));
	return row.kind === "taken" ? row.row : row.fault;
};

test.each<[string, DateForm, string]>([
	["2026-03-01", "iso", "2026-02-28T22:00:00Z"],
	["2026-03-01 09:30", "iso", "2026-03-01T07:30:00Z"],
	["2026-03-01T09:30:05.123Z", "iso", "2026-03-01T09:30:05Z"],
	["2026-03-01T09:30:05+05:30", "iso", "2026-03-01T04:00:05Z"],
	["1.3.2026", "day_dots", "2026-02-28T22:00:00Z"],
	["01.07.2026 12:00", "day_dots", "2026-07-01T09:00:00Z"],
	["13/12/2025", "day_slashes", "2025-12-12T22:00:00Z"],
	["12/13/2025 12:05 AM", "month_slashes", "2025-12-12T22:05:00Z"],
	["12/13/2025, 1:05:09 pm", "month_slashes", "2025-12-13T11:05:09Z"],
	["1772366400", "seconds", "2026-03-01T12:00:00Z"],
	["1772366400000", "milliseconds", "2026-03-01T12:00:00Z"],
])(
	"IR12 the date %s as %s is an instant of the shop's time zone",
	(text, dateForm, iso) => {
		expect(read(["5", text, ""], { dateForm })).toMatchObject({
			at: Date.parse(iso),
		});
	},
);

test("IR12 what is no date of the form is refused", () => {
	for (const [text, form] of [
		["31.02.2026", "day_dots"],
		["13/13/2026", "day_slashes"],
		["13/01/2026", "month_slashes"],
		["1772366400", "milliseconds"],
		["1772366400000", "seconds"],
		["2026-03-01 25:00", "iso"],
		["01/02/26", "day_slashes"],
		["1/1/2026 13:00 pm", "month_slashes"],
	] as const)
		expect([text, readDate(text, form)]).toEqual([text, null]);
	expect(read(["5", "soon", ""])).toBe("date");
	expect(read(["5", " ", ""])).toBe("no_date");
	expect(read(["5", "2026-12-01", ""])).toBe("future");
	expect(read(["5", "1970-01-21", ""])).toBe("too_old");
});

test("IR12 clocks that are changed: the first of two hours, and the hour after one that is skipped", () => {
	const instant = zonedInstant("Europe/Vilnius");
	const at = (day: number, month: number, hour: number) =>
		new Date(
			instant({ year: 2026, month, day, hour, minute: 30, second: 0 }),
		).toISOString();
	expect(at(25, 10, 3)).toBe("2026-10-25T00:30:00.000Z");
	expect(at(25, 10, 4)).toBe("2026-10-25T02:30:00.000Z");
	expect(at(29, 3, 3)).toBe("2026-03-29T01:30:00.000Z");
	expect(at(29, 3, 4)).toBe("2026-03-29T01:30:00.000Z");
	expect(at(29, 3, 2)).toBe("2026-03-29T00:30:00.000Z");
});

test("IR13 a score is a whole number on the scale that was chosen", () => {
	const day = "2026-03-01";
	expect(read(["5.0", day, ""])).toMatchObject({ score: 5 });
	expect(read([" 4,0 ", day, ""])).toMatchObject({ score: 4 });
	expect(read(["0", day, ""])).toBe("range");
	expect(read(["6", day, ""])).toBe("range");
	expect(read(["4.5", day, ""])).toBe("score");
	expect(read(["Great", day, ""])).toBe("score");
	expect(read(["", day, ""])).toBe("no_score");
	expect(read(["10", day, ""], { format: "nps" })).toMatchObject({ score: 10 });
	const thumbs = {
		format: "thumbs",
		thumbs: { Good: "up", Bad: "down" },
	} as const;
	expect(read(["Good", day, ""], thumbs)).toMatchObject({ score: 1 });
	expect(read(["Bad", day, ""], thumbs)).toMatchObject({ score: 0 });
	expect(read(["Unoffered", day, ""], thumbs)).toBe("thumb");
});

test("IR13 a line with another number of cells is refused", () => {
	expect(read(["5", "2026-03-01"])).toBe("cells");
	expect(read(["5", "2026-03-01", "", ""])).toBe("cells");
});

test("IR13 a comment that is too long is cut and told, a formula is text, and what nobody sees is nothing", () => {
	const of = (comment: string) =>
		readRow({ line: 2, cells: ["5", "2026-03-01", comment] }, by());
	expect(of("=cmd|' /C calc'!A0")).toMatchObject({
		isCut: false,
		row: { comment: "=cmd|' /C calc'!A0" },
	});
	const long = of("🙂".repeat(COMMENT_CHARS + 1));
	expect(long).toMatchObject({ kind: "taken", isCut: true });
	const { comment } = (long as { row: { comment: string } }).row;
	expect([...comment]).toHaveLength(COMMENT_CHARS);
	expect(comment.endsWith("…")).toBe(true);
	expect(of("🙂".repeat(COMMENT_CHARS))).toMatchObject({ isCut: false });
	expect(of(" \u200b ")).toMatchObject({ row: { comment: null } });
});

test("IR13 customers and visitors by the values of a column; others are unknown", () => {
	const over = {
		relation: 2,
		comment: null,
		relations: { Buyer: "customer" },
	} as const;
	expect(read(["5", "2026-03-01", "Buyer"], over)).toMatchObject({
		relation: "customer",
	});
	expect(read(["5", "2026-03-01", "Someone"], over)).toMatchObject({
		relation: null,
	});
});

test.each(["constructor", "toString", "__proto__"])(
	"IR13 the word %s, which every object knows, means nothing that nobody said",
	(word) => {
		expect(read(["5", "2026-03-01", word], { relation: 2 })).toMatchObject({
			relation: null,
		});
		const thumbs = { format: "thumbs", thumbs: { Up: "up" } } as const;
		expect(read([word, "2026-03-01", ""], thumbs)).toBe("thumb");
	},
);

test("IR14 a dry run counts every line, shows the first of those that are refused, and all of them stand in a file", async () => {
	const bad = Array.from(
		{ length: 1_500 },
		(_, at) => `x,2026-03-01,=1+${at}\n`,
	);
	const file = textFile(
		`score,date,comment\n5,2026-03-01,fine\n9,2026-03-01,\n${bad.join("")}`,
	);
	const run = await dryRun(file, COMMA, by());
	expect(run).toMatchObject({
		taken: 1,
		refused: 1_501,
		byFault: { range: 1, score: 1_500 },
		cut: 0,
		isTooMany: false,
	});
	expect(run.shown).toHaveLength(1_000);
	expect(run.shown[0]).toMatchObject({ line: 3, fault: "range" });
	const saved = await refusedFile(
		file,
		COMMA,
		by(),
		["line", "reason"],
		(fault) => fault,
	);
	const lines = (await saved.text()).split("\r\n");
	expect(lines).toHaveLength(1 + 1_501 + 1);
	expect(lines[2]).toBe(`"4","score","x","2026-03-01","'=1+0"`);
});

test("IR14 what is guessed of a file is seen before it is imported; what was asked is said by a person", async () => {
	const text =
		"Ticket;Created at;CSAT score;Customer type;Agent name;Comment\n" +
		"A1;13/01/2026;5;Buyer;Noor;Fine\nA2;02/01/2026;4;Guest;Teo;\n";
	const over = await lookOver(textFile(text), {
		encoding: "utf-8",
		delimiter: ";",
	});
	const mapping = guessMapping(over, true);
	expect(mapping).toMatchObject({
		score: 2,
		date: 1,
		dateForm: "day_slashes",
		relation: 3,
		relations: { Buyer: "customer", Guest: "visitor" },
		agent: 4,
		comment: 5,
		format: null,
	});
	expect(missingOf(mapping)).toBe("format");
	expect(missingOf({ ...mapping, format: "csat_5" })).toBeNull();
	expect(missingOf({ ...mapping, format: "csat_5", dateForm: null })).toBe(
		"dateForm",
	);
});
