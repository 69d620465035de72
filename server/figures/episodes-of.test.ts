import { describe, expect, test } from "vitest";
import type { Bodies, EntryKind } from "../../protocol/entry.ts";
import type { EpisodeRating } from "./episode-ratings.ts";
import { episodesOf, type Facts, type ShopTime } from "./episodes-of.ts";
import type { LogEntry } from "./logged-episode.ts";
import type { EpisodeAgent, EpisodeRow } from "./rows.ts";

/** Monday 2026-11-30 09:00 in Vilnius. */
const NINE = Date.UTC(2026, 10, 30, 7);
const SHOP: ShopTime = {
	timeZone: "Europe/Vilnius",
	hours: [{ from: 0, hours: null }],
	toldKeptSince: 0,
};

type Line = [
	/** Seconds after nine. */
	second: number,
	kind: EntryKind,
	body?: object,
	by?: string,
];

const started = (mode: "live" | "message" = "live"): Line => [
	0,
	"started",
	{ mode, relation: "visitor", proof: null, page: null, language: "lt" },
];
const asks = (second: number): Line => [second, "message", {}, "visitor"];
const says = (second: number, who: string): Line => [
	second,
	"message",
	{},
	who,
];
const given = (second: number, id: string): Line => [
	second,
	"assigned",
	{ agent: { id, name: id } },
];
const released = (second: number): Line => [
	second,
	"released",
	{ agent: { id: "", name: "" }, why: "agent_lost", team: null },
];
const moves = (
	second: number,
	mode: "live" | "message",
	why: Bodies["mode_changed"]["why"],
): Line => [second, "mode_changed", { mode, why }];
const closes = (second: number, by: Bodies["closed"]["by"]): Line => [
	second,
	"closed",
	{ by },
];
const reopens = (
	second: number,
	why: Bodies["reopened"]["why"],
	holder: string | null = null,
): Line => [
	second,
	"reopened",
	{
		why,
		agent: holder === null ? null : { id: holder, name: holder },
		mode: "live",
	},
];

function log(lines: readonly Line[]): LogEntry[] {
	return lines.map(([second, kind, body = {}, by = "system"], at) => ({
		seq: at + 1,
		kind,
		author_kind: by === "visitor" || by === "system" ? by : "agent",
		author_id: by === "system" ? null : by,
		at: NINE + second * 1_000,
		body: kind === "message" ? null : JSON.stringify(body),
	}));
}

function facts(lines: readonly Line[], of: Partial<Facts> = {}): Facts {
	return {
		conversation: {
			site_id: "shop",
			id: "one",
			relation: "visitor",
			mode: "live",
			language: "lt",
		},
		entries: log(lines),
		asks: [],
		told: [],
		toldAnswers: [],
		isReturning: false,
		before: [],
		...of,
	};
}

function rows(
	lines: readonly Line[],
	of: Partial<Facts> = {},
	shop = SHOP,
): EpisodeRow[] {
	return episodesOf(facts(lines, of), shop);
}

const agentsIn = (row: EpisodeRow | undefined) =>
	JSON.parse(row?.agents ?? "[]") as EpisodeAgent[];

describe("FG2 what a wait came to", () => {
	const began = [started(), asks(0)];
	test.each<[name: string, Line[], Partial<EpisodeRow>]>([
		[
			"answered: until taken, and until the first human word",
			[given(20, "ines"), says(50, "ines"), asks(60), closes(90, "agent")],
			{
				outcome: "answered",
				waited_ms: 20_000,
				response_ms: 50_000,
				gave_up_ms: null,
				handled_ms: 70_000,
				ended_at: NINE + 90_000,
			},
		],
		["nothing is decided yet", [], { outcome: "running", waited_ms: null }],
		[
			"somebody has it, and has not written",
			[given(20, "ines")],
			{ outcome: "running", waited_ms: 20_000, handled_ms: null },
		],
		[
			"abandoned: closed while nobody had it",
			[closes(40, "visitor")],
			{ outcome: "abandoned", gave_up_ms: 40_000, waited_ms: null },
		],
		[
			"abandoned: left for a message, and an answer to that changes nothing",
			[
				moves(40, "message", "left"),
				given(100, "ines"),
				says(110, "ines"),
				closes(120, "agent"),
			],
			{ outcome: "abandoned", gave_up_ms: 40_000, response_ms: null },
		],
		[
			"silent",
			[moves(130, "message", "silent"), closes(500, "system")],
			{ outcome: "silent", gave_up_ms: 130_000 },
		],
		[
			"never answered: somebody had it, and it ended without a human word",
			[given(20, "ines"), closes(400, "visitor")],
			{ outcome: "never_answered", waited_ms: 20_000, gave_up_ms: 400_000 },
		],
		[
			"back in the line without a word it is one wait, of whoever wrote",
			[
				given(20, "ines"),
				released(80),
				given(90, "tomas"),
				says(95, "tomas"),
				closes(200, "agent"),
			],
			{
				outcome: "answered",
				waited_ms: 90_000,
				response_ms: 95_000,
				handled_ms: 170_000,
			},
		],
		[
			"back in the line, and left there, nobody had it",
			[given(20, "ines"), released(80), closes(90, "visitor")],
			{ outcome: "abandoned", waited_ms: null, gave_up_ms: 90_000 },
		],
		[
			"who is back after a silence waits anew",
			[
				moves(130, "message", "silent"),
				moves(1_000, "live", "returned"),
				given(1_030, "ines"),
				says(1_040, "ines"),
			],
			{ outcome: "answered", waited_ms: 30_000, response_ms: 40_000 },
		],
		[
			"nothing was to be answered",
			[given(20, "ines"), [30, "nothing_to_answer"], closes(60, "system")],
			{ outcome: "empty", waited_ms: null, gave_up_ms: null },
		],
		[
			"words after that are waited for",
			[
				given(20, "ines"),
				[30, "nothing_to_answer"],
				asks(100),
				says(130, "ines"),
			],
			{ outcome: "answered", waited_ms: 0, response_ms: 30_000 },
		],
		[
			"quiet time takes no slot, and a word gives it back",
			[
				given(0, "ines"),
				says(10, "ines"),
				[610, "quieted"],
				asks(2_000),
				[2_000, "woken"],
				closes(2_100, "agent"),
			],
			{ handled_ms: 710_000 },
		],
		[
			"a closing that was undone is none",
			[
				given(0, "ines"),
				says(10, "ines"),
				closes(20, "agent"),
				reopens(25, "undo", "ines"),
				closes(100, "agent"),
			],
			{ handled_ms: 100_000, ended_at: NINE + 100_000 },
		],
		[
			"a clock that was set back makes no time negative",
			[given(-5, "ines"), says(-3, "ines"), closes(-1, "agent")],
			{ waited_ms: 0, response_ms: 0, outcome: "answered" },
		],
	])("%s", (_name, lines, expected) => {
		const episodes = rows([...began, ...lines]);
		expect(episodes).toHaveLength(1);
		expect(episodes[0]).toMatchObject({ mode: "live", ...expected });
	});
});

test("FG1 a reopening begins an episode, of somebody who has written before", () => {
	const [first, second, third] = rows([
		started(),
		asks(0),
		given(5, "ines"),
		says(10, "ines"),
		closes(20, "agent"),
		reopens(3_600, "visitor_wrote"),
		asks(3_600),
		given(3_610, "tomas"),
		says(3_700, "tomas"),
		closes(3_800, "agent"),
		reopens(7_200, "agent", "ines"),
		says(7_210, "ines"),
		closes(7_300, "agent"),
	]);
	expect(first).toMatchObject({ returning: 0, hour: 9, first_seq: 1 });
	expect(second).toMatchObject({
		returning: 1,
		hour: 10,
		first_seq: 6,
		waited_ms: 10_000,
		response_ms: 100_000,
	});
	// Nobody waited in what an agent has begun.
	expect(third).toMatchObject({
		outcome: "empty",
		response_ms: null,
		handled_ms: 100_000,
	});
	expect(agentsIn(third)).toEqual([
		{ id: "ines", wrote: 1, first: 1, credited: 0, held: 100_000 },
	]);
});

test("FG4 of a hand-over each has the time in which they held it, and the team is the last one", () => {
	const [row] = rows([
		started(),
		asks(0),
		given(10, "ines"),
		says(20, "ines"),
		[
			60,
			"transferred",
			{
				from: { id: "ines", name: "Ines" },
				to: { kind: "team", id: "repairs", name: "Repairs" },
				note: "",
			},
			"ines",
		],
		released(60),
		given(100, "tomas"),
		says(110, "tomas"),
		closes(160, "agent"),
	]);
	expect(row).toMatchObject({ team_id: "repairs", handled_ms: 110_000 });
	expect(agentsIn(row)).toEqual([
		{ id: "ines", wrote: 1, first: 1, credited: 0, held: 50_000 },
		{ id: "tomas", wrote: 1, first: 0, credited: 0, held: 60_000 },
	]);
});

describe("FG3 what was told", () => {
	const told = (second: number, low: number, high: number) => ({
		told_at: NINE + second * 1_000,
		kind: "range" as const,
		low,
		high,
		meaning: "answered" as const,
	});
	const answeredAt = (second: number): Line[] => [
		started(),
		asks(0),
		given(second - 1, "ines"),
		says(second, "ines"),
	];
	test("is kept up to its upper end from when it was told, and broken after it", () => {
		const of = { told: [told(2, 1, 3)] };
		expect(rows(answeredAt(182), of)).toMatchObject([
			{ told: "range", told_low: 1, told_high: 3, late: 0 },
		]);
		expect(rows(answeredAt(183), of)).toMatchObject([{ late: 1 }]);
	});
	test("holds against who gave up after it, and not against who did before", () => {
		const of = { told: [told(2, 1, 3)] };
		const leaves = (second: number): Line[] => [
			started(),
			asks(0),
			closes(second, "visitor"),
		];
		expect(rows(leaves(100), of)).toMatchObject([{ late: null }]);
		expect(rows(leaves(183), of)).toMatchObject([{ late: 1 }]);
	});
	test('is no promise when it was "more than 30 minutes", or of the older meaning', () => {
		const over = { ...told(2, 30, 30), kind: "over" as const };
		expect(rows(answeredAt(4_000), { told: [over] })).toMatchObject([
			{ told: "over", late: null },
		]);
		const older = { ...told(2, 1, 3), meaning: "taken" as const };
		expect(rows(answeredAt(4_000), { told: [older] })).toMatchObject([
			{ told: null, late: null },
		]);
	});
	test("stays when it is kept nowhere else any more", () => {
		const [before] = rows(answeredAt(183), { told: [told(2, 1, 3)] });
		const of = { before: before ? [before] : [] };
		const later = { ...SHOP, toldKeptSince: NINE + 1 };
		expect(rows(answeredAt(183), of, later)).toEqual([before]);
		expect(rows(answeredAt(183), of)).toMatchObject([{ told: null }]);
	});
});

describe("FG3 a message", () => {
	const lines = (answered: number): Line[] => [
		started("message"),
		asks(0),
		given(answered - 60, "ines"),
		says(answered, "ines"),
		closes(answered + 60, "agent"),
	];
	const until = (second: number, seq = 1) => ({
		site_id: "shop",
		conversation_id: "one",
		seq,
		answer_by: NINE + second * 1_000,
	});
	test("is held against the time that was told, and counts in no wait", () => {
		expect(
			rows(lines(600), { toldAnswers: [until(600), until(9, 6)] }),
		).toMatchObject([
			{
				mode: "message",
				outcome: "answered",
				in_time: 1,
				response_ms: 600_000,
				late: null,
			},
		]);
		expect(rows(lines(601), { toldAnswers: [until(600)] })).toMatchObject([
			{ in_time: 0 },
		]);
		expect(rows(lines(601))).toMatchObject([{ in_time: null }]);
	});
	test("that ends without an answer is broken, unless its shopper ended it before the time", () => {
		const ends = (by: Bodies["closed"]["by"]) =>
			rows([started("message"), asks(0), closes(60, by)], {
				toldAnswers: [until(600)],
			});
		expect(ends("visitor")).toMatchObject([{ in_time: null }]);
		expect(ends("system")).toMatchObject([{ in_time: 0 }]);
	});
	test("is answered in so many milliseconds of the hours that the shop had then", () => {
		const weekly = Object.fromEntries(
			[1, 2, 3, 4, 5].map((day) => [
				day,
				[["09:30", "17:00"]] as [string, string][],
			]),
		);
		const later = { timeZone: "Europe/Vilnius", weekly: {}, exceptions: [] };
		const hours = [
			{ from: 0, hours: { ...later, weekly } },
			{ from: NINE + 10 * 3_600_000, hours: later },
		];
		const day = 86_400;
		// From Monday 9:00 to Tuesday 9:00: only Monday 9:30 to 17:00 was open.
		expect(rows(lines(day), {}, { ...SHOP, hours })).toMatchObject([
			{ open_response_ms: 7.5 * 3_600_000 },
		]);
	});
	test("whose shopper is back waits live from then on", () => {
		expect(
			rows([
				started("message"),
				asks(0),
				moves(100, "live", "returned"),
				given(110, "ines"),
				says(130, "ines"),
			]),
		).toMatchObject([
			{ mode: "live", waited_ms: 10_000, response_ms: 30_000, in_time: null },
		]);
	});
});

describe("FG4 a rating", () => {
	const ask = (of: Partial<EpisodeRating> = {}): EpisodeRating => ({
		id: "ask",
		asked_seq: 6,
		seen_at: 1,
		started_at: null,
		answered_at: null,
		dismissed_at: null,
		withdrawn_at: null,
		hidden_at: null,
		format: "faces 1",
		score: null,
		solved: null,
		credited: ["ines"],
		...of,
	});
	const helped: Line[] = [
		started(),
		asks(0),
		given(5, "ines"),
		says(10, "ines"),
		closes(20, "agent"),
	];
	test("counts with the episode that it is about, in all that it was", () => {
		const lines: Line[] = [...helped, [30, "asked"]];
		const [row] = rows(lines, {
			asks: [
				ask({ answered_at: 2, hidden_at: 3, score: 4, solved: "not_yet" }),
			],
		});
		expect(row).toMatchObject({
			ask_id: "ask",
			seen: 1,
			started: 1,
			answered: 1,
			dismissed: 0,
			hidden: 1,
			score: 4,
			solved: "not_yet",
			format: "faces 1",
		});
		expect(agentsIn(row)).toMatchObject([{ id: "ines", credited: 1 }]);
		expect(rows(lines, { asks: [ask({ dismissed_at: 4 })] })).toMatchObject([
			{ seen: 1, answered: 0, dismissed: 1, score: null },
		]);
	});
	test('is not about a "thanks" that reopened it for a moment', () => {
		const [help, thanks] = rows(
			[
				...helped,
				reopens(25, "visitor_wrote"),
				asks(25),
				given(26, "ines"),
				[30, "nothing_to_answer"],
				closes(30, "agent"),
				[40, "asked"],
			],
			{ asks: [ask({ asked_seq: 11 })] },
		);
		expect(help).toMatchObject({ ask_id: "ask", outcome: "answered" });
		expect(thanks).toMatchObject({ ask_id: null, outcome: "empty" });
	});
});

describe("FG10 tags, and with what it was closed", () => {
	const label = (id: string) => ({ id, name: id });
	const tags = (second: number, add: string[], remove: string[] = []): Line => [
		second,
		"tagged",
		{ added: add.map(label), removed: remove.map(label) },
		"ines",
	];
	const closesWith = (second: number, id: string): Line => [
		second,
		"outcome_set",
		{ outcome: label(id) },
		"ines",
	];
	const began = [started(), asks(0), given(5, "ines"), says(10, "ines")];
	const told = (lines: readonly Line[]) =>
		rows([...began, ...lines]).map(({ tags, closed_with }) => [
			JSON.parse(tags),
			closed_with,
		]);

	test.each<[name: string, Line[], [string[], string | null][]]>([
		["none", [closes(20, "agent")], [[[], null]]],
		[
			"what is taken away is gone, and the rest stands by its ids",
			[tags(11, ["c", "a"]), tags(12, ["b"], ["c"]), closes(20, "agent")],
			[[["a", "b"], null]],
		],
		[
			"what is added once it is closed counts, and changes nothing else",
			[closesWith(20, "sold"), closes(20, "agent"), tags(9_000, ["a"])],
			[[["a"], "sold"]],
		],
		[
			"opened again it has the tags of before, and the one before keeps its own",
			[
				tags(15, ["a", "b"]),
				closesWith(20, "sold"),
				closes(20, "agent"),
				reopens(60, "visitor_wrote"),
				tags(70, ["c"], ["a"]),
				closes(90, "agent"),
			],
			[
				[["a", "b"], "sold"],
				[["b", "c"], null],
			],
		],
		[
			"a closing that was undone was with nothing, and what was tagged with it stays",
			[
				tags(20, ["a"]),
				closesWith(20, "sold"),
				closes(20, "agent"),
				reopens(25, "undo", "ines"),
				closes(90, "agent"),
			],
			[[["a"], null]],
		],
	])("%s", (_name, lines, expected) => {
		expect(told(lines)).toEqual(expected);
	});
});

test("FG5 what was erased leaves every figure as it was", () => {
	const lines: Line[] = [
		started("message"),
		asks(0),
		given(5, "ines"),
		says(60, "ines"),
		closes(90, "agent"),
	];
	const before = rows(lines);
	const entries = log(lines).map((entry) =>
		entry.kind === "started" ? { ...entry, body: null } : entry,
	);
	expect(rows(lines, { entries, before })).toEqual(before);
});

test("FG5 of a long one that is erased step by step the team stays, and a later one counts", () => {
	const toTeam = (second: number, id: string): Line => [
		second,
		"transferred",
		{ from: null, to: { kind: "team", id, name: id }, note: "" },
	];
	const lines = [
		started(),
		toTeam(5, "lamps"),
		given(9, "ines"),
		says(60, "ines"),
	];
	const before = rows(lines);
	expect(before).toMatchObject([{ team_id: "lamps" }]);
	const erasedIn = (of: readonly Line[]) =>
		log(of).map((entry) => (entry.seq <= 2 ? { ...entry, body: null } : entry));
	const ends = [...lines, closes(90, "agent")];
	const later = [...lines, toTeam(80, "looms"), closes(90, "agent")];
	const of = (all: readonly Line[]) =>
		rows(all as Line[], { entries: erasedIn(all), before });
	expect(of(ends)).toMatchObject([{ team_id: "lamps" }]);
	expect(of(later)).toMatchObject([{ team_id: "looms" }]);
});

test("FG3 an episode is of the local day on which it began, also where the clock is changed", () => {
	const at = (utc: string) =>
		episodesOf(
			facts([started()], {
				entries: log([started()]).map((entry) => ({
					...entry,
					at: Date.parse(utc),
				})),
			}),
			SHOP,
		)[0];
	const sunday = Date.UTC(2026, 9, 25) / 86_400_000;
	// The hour from three to four comes twice.
	expect(at("2026-10-25T00:30:00Z")).toMatchObject({ day: sunday, hour: 147 });
	expect(at("2026-10-25T01:30:00Z")).toMatchObject({ day: sunday, hour: 147 });
	expect(at("2026-10-25T21:59:59Z")).toMatchObject({ day: sunday, hour: 167 });
	expect(at("2026-10-25T22:00:00Z")).toMatchObject({
		day: sunday + 1,
		hour: 0,
	});
	expect(at("2026-03-28T22:00:00Z")).toMatchObject({ hour: 144 });
});
