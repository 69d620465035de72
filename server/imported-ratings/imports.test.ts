import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import {
	IMPORT_BATCH,
	IMPORT_LINES,
	IMPORT_UNDO_MS,
	IMPORT_UNFINISHED_MS,
	IMPORTED_READ,
	IMPORTS,
} from "../../protocol/import-limits.ts";
import { COMMENT_CHARS } from "../../protocol/limits.ts";
import { begun, imported, imports } from "../testing/imported.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires, writtenDown } from "../testing/staff.ts";

let relay: Relay;
let site: string;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const figures = () => ada.desk.ask("imported-figures:read", { site, ...ALL });
const ALL = { import: null, period: null };
const list = async () =>
	(await ada.desk.ask("ratings-imports:read", { site })).imports;
const begins = async (over = {}) => {
	const said = begun(site, over);
	await ada.desk.ask("ratings-import:begin", said);
	return said;
};
/** What the relay drops by itself once so much time has passed, two rows at a time. */
async function pruned(afterMs: number): Promise<void> {
	const [gone] = relay.app.capabilities.importedRatings.prunes;
	while (((await gone?.drop(relay.clock.now() + afterMs, 2)) ?? 0) >= 2);
}
const kept = (id: string) => relay.store.importedRatings(site, id, 0, 9_999);

test("IR1 what is said twice is done once, at every step", async () => {
	const said = await begins();
	const { id } = said;
	const rows = [imported(2), imported(3, { score: 1 }), imported(5)];
	const add = { site, id, after: 0, rows };
	const first = await ada.desk.ask("ratings-import:add", add);
	expect(first).toEqual({ lastLine: 5, lines: 3, refused: [] });
	expect(await ada.desk.ask("ratings-import:add", add)).toEqual(first);
	expect(await ada.desk.ask("ratings-import:begin", said)).toEqual({
		lastLine: 5,
		lines: 3,
	});
	const end = { site, id, lines: 3 };
	for (let times = 0; times < 2; times++)
		await ada.desk.ask("ratings-import:end", end);
	const [one] = (await figures()).imports;
	expect(one?.lines.unknown).toMatchObject({
		n: 3,
		distribution: [1, 0, 0, 0, 2],
	});
	expect((await kept(id)).map(({ line }) => line)).toEqual([2, 3, 5]);
	const log = await writtenDown(relay);
	expect(log.filter(({ target }) => target === id)).toEqual([
		{
			action: "ratings_imported",
			by: ada.id,
			target: id,
			details: { name: "Old shop", format: "csat_5", lines: 3 },
		},
	]);
});

test("IR1 lines that leave some out are a conflict, and an id with another name", async () => {
	const said = await begins();
	const { id } = said;
	const desk = ada.desk;
	await desk.ask("ratings-import:add", {
		site,
		id,
		after: 0,
		rows: [imported(2)],
	});
	const ahead = { site, id, after: 4, rows: [imported(5)] };
	expect(await desk.refused("ratings-import:add", ahead)).toEqual({
		code: "conflict",
	});
	for (const other of [{ name: "Another" }, { format: "nps" as const }])
		expect(
			await desk.refused("ratings-import:begin", { ...said, ...other }),
		).toEqual({ code: "conflict" });
	expect(
		await desk.refused("ratings-import:end", { site, id, lines: 2 }),
	).toEqual({ code: "conflict" });
	await desk.ask("ratings-import:end", { site, id, lines: 1 });
	const closed = { code: "closed" };
	expect(await desk.refused("ratings-import:begin", said)).toEqual(closed);
	expect(
		await desk.refused("ratings-import:add", { ...ahead, after: 2 }),
	).toEqual(closed);
});

test("IR2 the relay looks at every line again, and keeps what is right", async () => {
	const { id } = await begins({ format: "nps" });
	const now = relay.clock.now();
	const rows = [
		imported(2, { score: 10 }),
		imported(3, { score: 11 }),
		imported(4, { at: now + 3_600_000 }),
		imported(5, { at: 1_600_000_000 }),
		imported(6, { score: -1 }),
		imported(7, { score: 0, at: now }),
	];
	const add = { site, id, after: 0, rows };
	const reply = await ada.desk.ask("ratings-import:add", add);
	expect(reply).toEqual({
		lastLine: 7,
		lines: 2,
		refused: [
			{ line: 3, fault: "score" },
			{ line: 4, fault: "future" },
			{ line: 5, fault: "too_old" },
			{ line: 6, fault: "score" },
		],
	});
	expect(await ada.desk.ask("ratings-import:add", add)).toEqual(reply);
	expect((await kept(id)).map(({ line }) => line)).toEqual([2, 7]);
});

test("IR2 what has not the shape of a line is refused whole", async () => {
	const { id } = await begins();
	const refused = (rows: unknown[]) =>
		ada.desk.refused("ratings-import:add", {
			site,
			id,
			after: 3,
			rows: rows as never,
		});
	for (const [rows, field] of [
		[[], "rows"],
		[[imported(4, { score: 4.5 })], "rows.0.score"],
		[[imported(4), imported(4)], ""],
		[[imported(3)], ""],
		[[{ ...imported(4), more: 1 }], "rows.0.more"],
		[
			Array.from({ length: IMPORT_BATCH + 1 }, (_, at) => imported(4 + at)),
			"rows",
		],
	] as const)
		expect(await refused([...rows])).toEqual({ code: "malformed", field });
	const long = imported(4, { comment: "x".repeat(COMMENT_CHARS + 1) });
	expect(await refused([long])).toMatchObject({
		code: "too_long",
		field: "rows.0.comment",
	});
	expect(await kept(id)).toEqual([]);
});

test(`IR3 an import has at most ${IMPORT_LINES} lines`, async () => {
	let more = 0;
	await relay.stop();
	relay = await startRelay({
		store: (store) => ({
			...store,
			async ratingImport(of, id) {
				const row = await store.ratingImport(of, id);
				return row && { ...row, lines: row.lines + more };
			},
		}),
	});
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
	const { id } = await begins();
	more = IMPORT_LINES - 1;
	const rows = [imported(1), imported(2)];
	const add = (some: typeof rows) =>
		ada.desk.ask("ratings-import:add", { site, id, after: 0, rows: some });
	expect(
		await ada.desk.refused("ratings-import:add", { site, id, after: 0, rows }),
	).toEqual({ code: "rejected" });
	expect((await add(rows.slice(0, 1))).lastLine).toBe(1);
});

test(`IR3 a site has at most ${IMPORTS} imports, unfinished ones among them`, async () => {
	const many = await Promise.all(
		Array.from({ length: IMPORTS }, () => begins()),
	);
	const more = begun(site);
	const refused = () => ada.desk.refused("ratings-import:begin", more);
	expect(await refused()).toEqual({ code: "rejected" });
	await ada.desk.ask("ratings-import:remove", {
		site,
		id: many[0]?.id as string,
	});
	await ada.desk.ask("ratings-import:begin", more);
});

test("IR3 an import of no line is none", async () => {
	const { id } = await begins();
	const end = { site, id, lines: 0 };
	expect(await ada.desk.refused("ratings-import:end", end)).toEqual({
		code: "rejected",
	});
});

test("IR4 the same file is imported a second time only where that is meant", async () => {
	const contentHash = "ab".repeat(32);
	await begins({ contentHash });
	// That one has not ended: whoever begins anew after a crash is not asked.
	const id = await imports(ada, site, [imported(2)], { contentHash });
	const again = begun(site, { contentHash });
	expect(await ada.desk.refused("ratings-import:begin", again)).toEqual({
		code: "conflict",
	});
	await ada.desk.ask("ratings-import:begin", { ...again, again: true });
	await ada.desk.ask("ratings-import:remove", { site, id });
	await ada.desk.ask("ratings-import:begin", begun(site, { contentHash }));
});

test("IR5 an import that has not ended is in no figure, and is dropped after a day", async () => {
	const { id } = await begins();
	await ada.desk.ask("ratings-import:add", {
		site,
		id,
		after: 0,
		rows: [imported(2)],
	});
	expect((await figures()).imports).toEqual([]);
	expect(await list()).toMatchObject([{ id, isEnded: false, lines: 1 }]);
	await pruned(IMPORT_UNFINISHED_MS - 1);
	expect(await list()).toHaveLength(1);
	await pruned(IMPORT_UNFINISHED_MS);
	expect(await list()).toEqual([]);
	expect(await kept(id)).toEqual([]);
	const end = { site, id, lines: 1 };
	expect(await ada.desk.refused("ratings-import:end", end)).toEqual({
		code: "not_found",
	});
});

test("IR6 an import is removed whole, which can be taken back for ten seconds, and stands in the log", async () => {
	const other = await imports(ada, site, [imported(2, { score: 2 })]);
	const id = await imports(ada, site, [imported(2), imported(3)]);
	const supervisor = await hires(relay, "Sol", "supervisor");
	const named = { site, id };
	const { imports: left } = await ada.desk.ask("ratings-import:remove", named);
	expect(left.map((one) => one.id)).toEqual([other]);
	await supervisor.desk.hears("ratings-imports:changed", () => true);
	expect((await figures()).imports.map((one) => one.id)).toEqual([other]);
	relay.clock.pass(IMPORT_UNDO_MS);
	await ada.desk.ask("ratings-import:restore", named);
	expect((await figures()).imports).toHaveLength(2);
	await ada.desk.ask("ratings-import:remove", named);
	relay.clock.pass(IMPORT_UNDO_MS + 1);
	expect(await ada.desk.refused("ratings-import:restore", named)).toEqual({
		code: "too_late",
	});
	await pruned(0);
	expect(await kept(id)).toEqual([]);
	expect(await relay.store.ratingImport(site, id)).toBeUndefined();
	expect(await relay.store.importedSpan(site, id)).toBeNull();
	expect(await kept(other)).toHaveLength(1);
	const log = await writtenDown(relay);
	const done = log.filter(({ target }) => target === id);
	expect(done.map(({ action }) => action)).toEqual([
		"ratings_imported",
		"ratings_import_removed",
		"ratings_import_restored",
		"ratings_import_removed",
	]);
});

test("IR7 figures are told of each import apart, of customers and visitors apart, with n and interval from five on", async () => {
	const scores = (...of: number[]) =>
		of.map((score, at) =>
			imported(2 + at, {
				score,
				relation: at % 2 === 0 ? "customer" : "visitor",
			}),
		);
	await imports(ada, site, scores(10, 0, 9, 3, 8, 7, 10, 5, 10, 6), {
		format: "nps",
	});
	await imports(ada, site, scores(5, 1, 4, 2, 3, 3, 5));
	const [stars, nps] = (await figures()).imports;
	expect(stars).toMatchObject({ format: "csat_5", months: [] });
	expect(stars?.lines.customer).toMatchObject({
		n: 4,
		distribution: [0, 0, 1, 1, 2],
		satisfied: { hits: 3, n: 4, percent: null, low: null, high: null },
		promoters: null,
	});
	expect(nps?.lines.unknown.n).toBe(0);
	expect(nps?.lines.customer.satisfied).toBeNull();
	const promoters = nps?.lines.customer.promoters;
	expect(promoters).toMatchObject({
		n: 5,
		promoters: 4,
		detractors: 0,
		score: 80,
	});
	expect(promoters?.low).toBeLessThan(80);
	expect(nps?.lines.visitor.promoters).toMatchObject({ score: -80 });
});

test("IR7 days are those of the shop's time zone, months are told of one import, and a period counts both its ends", async () => {
	await ada.desk.ask("hours:change", {
		site,
		hours: { timeZone: "Europe/Vilnius", weekly: {}, exceptions: [] },
		languages: ["en"],
	});
	const at = (iso: string) => Date.parse(iso);
	const id = await imports(ada, site, [
		// 1 March there.
		imported(2, { at: at("2026-02-28T22:30:00Z"), score: 1 }),
		imported(3, { at: at("2026-03-31T20:59:59Z"), score: 2 }),
		// 1 April there, by summer time.
		imported(4, { at: at("2026-03-31T21:00:00Z"), score: 3 }),
	]);
	const asked = { site, import: id, period: null };
	const [whole] = (await ada.desk.ask("imported-figures:read", asked)).imports;
	expect(
		whole?.months.map(({ month, lines }) => [
			month,
			lines.unknown.distribution,
		]),
	).toEqual([
		["2026-03", [1, 1, 0, 0, 0]],
		["2026-04", [0, 0, 1, 0, 0]],
	]);
	const period = { from: "2026-03-01", to: "2026-03-31" };
	const [march] = (
		await ada.desk.ask("imported-figures:read", { ...asked, period })
	).imports;
	expect(march?.lines.unknown.distribution).toEqual([1, 1, 0, 0, 0]);
	expect(await list()).toMatchObject([
		{ from: "2026-03-01", to: "2026-04-01" },
	]);
	expect(
		await ada.desk.refused("imported-figures:read", {
			...asked,
			period: { from: period.to, to: period.from },
		}),
	).toMatchObject({ code: "malformed" });
});

test("IR8 the lines of an import are read in the order of the file, and what looks like a formula is text", async () => {
	const rows = Array.from({ length: IMPORTED_READ + 1 }, (_, at) =>
		imported(at + 2, { comment: `=cmd|' /C calc'!A${at}`, agent: "Noor" }),
	);
	const id = await imports(ada, site, rows);
	const asked = { site, import: id };
	const read = (after: number) =>
		ada.desk.ask("imported-ratings:read", { ...asked, after });
	const first = await read(0);
	expect(first.ratings).toEqual(rows.slice(0, IMPORTED_READ));
	const second = await read(first.next as number);
	expect(second).toEqual({ ratings: rows.slice(IMPORTED_READ), next: null });
	expect(
		await ada.desk.refused("imported-ratings:read", {
			site,
			import: newId(),
			after: 0,
		}),
	).toEqual({ code: "not_found" });
});

test("IR8 numbers of cards are hidden in what was written, and comments go after their days", async () => {
	const id = await imports(ada, site, [
		imported(2, { comment: "My card is 4111 1111 1111 1111" }),
		imported(3),
	]);
	const [one] = await kept(id);
	expect(one?.comment).not.toContain("4111 1111");
	const { comments } = relay.app.capabilities.importedRatings;
	const after = imported(2).at + 1;
	expect(await comments.count(site, after)).toBe(1);
	expect(await comments.drop(site, after - 1, 50)).toBe(0);
	expect(await comments.drop(site, after, 50)).toBe(1);
	expect(await comments.count(site, after)).toBe(0);
	expect(
		(await kept(id)).map(({ comment, score }) => [comment, score]),
	).toEqual([
		[null, 5],
		[null, 5],
	]);
});

test("IR9 supervisors read, owners alone import", async () => {
	const sol = await hires(relay, "Sol", "supervisor");
	const noor = await hires(relay, "Noor", "agent");
	await imports(ada, site, [imported(2)]);
	const said = await sol.desk.ask("ratings-imports:read", { site });
	expect(said.imports).toMatchObject([{ by: { id: ada.id, name: "Ada" } }]);
	for (const { desk } of [sol, noor])
		expect(await desk.refused("ratings-import:begin", begun(site))).toEqual({
			code: "forbidden",
		});
	expect(
		await noor.desk.refused("imported-figures:read", { site, ...ALL }),
	).toEqual({
		code: "forbidden",
	});
});
