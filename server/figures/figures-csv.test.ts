import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { figureParams, figuresAskedIn } from "../../protocol/figure-address.ts";
import { FIGURE_LEAST } from "../../protocol/figure-limits.ts";
import { figureLines } from "../../protocol/figure-lines.ts";
import type { FiguresAsked } from "../../protocol/figures.ts";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import { dayNumber } from "../statistics/periods.ts";
import { countedStore } from "./counted-store.support.ts";
import { episode, wroteIn } from "./figures.support.ts";
import { figuresCsv } from "./figures-csv.ts";
import { readFigures } from "./read-figures.ts";

const TODAY = dayNumber("2026-11-30");
const now = Date.UTC(2026, 10, 30, 12);

/** A shop with answers of both lines, two agents, and one that is worse. */
function shop() {
	return Array.from({ length: 160 }, (_, at) =>
		episode({
			conversation_id: `c${at}`,
			day: TODAY - (at % 7),
			began_at: now - (at % 7) * 86_400_000 - at,
			hour: at,
			relation: at % 2 ? "customer" : "visitor",
			response_ms: at * 900,
			waited_ms: at * 500,
			handled_ms: 60_000 + at * 1_000,
			ask_id: "ask",
			seen: 1,
			answered: at % 3 ? 1 : 0,
			format: at % 3 ? "faces 1" : null,
			score: at % 3 ? (at % 4 ? 5 : 1) : null,
			tags: at % 5 ? "[]" : '["gift","return"]',
			agents: JSON.stringify([
				wroteIn({ id: at % 4 ? "ines" : "tomas", credited: 1 }),
			]),
		}),
	);
}

const readShop = (filter = {}) =>
	readFigures(
		countedStore(shop(), {
			now,
			tags: [
				{ id: "gift", name: "=Gift" },
				{ id: "return", name: "Return", removedAt: 1 },
			],
		}),
		{ site: "shop", period: { days: 7 }, filter },
		"all",
	);

test("FG50 each line of the file is a line of the table, with the same numbers and its rule", async () => {
	const read = await readShop();
	const rows: Record<string, string>[] = parse(figuresCsv(read), {
		bom: true,
		columns: true,
	});
	const lines = figureLines(read);
	expect(rows).toHaveLength(lines.length);
	const NUMBERS = [
		...(["n", "hits", "percent", "low", "high", "median", "p90"] as const),
		...(["difference", "others"] as const),
	];
	for (const [at, line] of lines.entries()) {
		const row = rows[at] ?? {};
		for (const column of NUMBERS)
			expect(row[column] === "" ? null : Number(row[column])).toBe(
				line[column],
			);
		expect(row).toMatchObject({ figure: line.figure, mark: line.mark });
		expect(row.rule).not.toBe("");
	}
	// Some of them, beside what was replied.
	const { satisfied } = read.lines.customer.satisfaction[0] ?? {};
	const row = rows.find(
		(one) => one.figure === "satisfied" && one.line === "customer",
	);
	expect(Number(row?.percent)).toBe(satisfied?.percent);
	expect(Number(row?.low)).toBe(satisfied?.low);
	expect(rows.some(({ mark }) => mark === "real")).toBe(
		read.comparisons.some(({ isReal }) => isReal),
	);
});

test("FG50 tags are lines of the file, by id and by name, and no name is a formula", async () => {
	const rows: Record<string, string>[] = parse(figuresCsv(await readShop()), {
		bom: true,
		columns: true,
	});
	const ofTags = rows.filter(
		({ group, figure, difference, line }) =>
			group === "tag" &&
			figure === "episodes" &&
			line === "customer" &&
			!difference,
	);
	expect(ofTags.map(({ value, name, n }) => [value, name, n])).toEqual([
		["gift", "'=Gift", "16"],
		["return", "Return", "16"],
	]);
});

test("FG50 no percentage stands without its n and interval, and none of under five", async () => {
	for (const filter of [
		{},
		{ agent: "tomas" },
		{ language: "sv" },
		{ tag: "gift" },
	])
		for (const line of figureLines(await readShop(filter))) {
			if (line.percent === null) continue;
			expect(line.n).toBeGreaterThanOrEqual(FIGURE_LEAST);
			expect(line.low).toBeLessThanOrEqual(line.percent);
			expect(line.high).toBeGreaterThanOrEqual(line.percent);
		}
});

test("FG50 what was filtered by stands in every line", async () => {
	const read = await readShop({ relation: "customer", agent: "ines" });
	const rows: Record<string, string>[] = parse(figuresCsv(read), {
		bom: true,
		columns: true,
	});
	expect(new Set(rows.map(({ filter }) => filter))).toEqual(
		new Set(["relation=customer&agent=ines"]),
	);
});

test.each<FiguresAsked>([
	{ site: newId(), filter: {} },
	{ site: newId(), period: { days: 30 }, filter: { team: "" } },
	{ site: newId(), period: { month: "last" }, filter: { late: "yes" } },
	{
		site: newId(),
		period: { from: "2026-11-01", to: "2026-11-30" },
		filter: {
			relation: "visitor",
			agent: newId(),
			language: "pt-BR",
			tag: newId(),
		},
	},
	{ site: newId(), period: { since: 1, until: 2 }, filter: {} },
])("FG51 what is asked for is read again from its address: %j", (asked) => {
	expect(figuresAskedIn(figureParams(asked))).toEqual(asked);
});

test.each([
	["from=2026-11-01", "period"],
	["from=2026-02-30&to=2026-03-01", "period"],
	["days=8", "period"],
	["since=x&until=2", "period"],
	["order=7", "filter.order"],
	["late=perhaps", "filter.late"],
])("FG51 an address that says %s is refused", (said, field) => {
	const params = new URLSearchParams(`site=${newId()}&${said}`);
	expect(() => figuresAskedIn(params)).toThrow(Refused);
	try {
		figuresAskedIn(params);
	} catch (error) {
		const { refusal } = error as Refused;
		expect(refusal.code).toBe("malformed");
		expect("field" in refusal && refusal.field).toContain(field);
	}
});
