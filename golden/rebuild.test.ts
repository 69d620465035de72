import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { connect } from "../server/store/sqlite/driver.ts";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { newId } from "../protocol/ids.ts";
import { root } from "../scripts/run.js";
import { handClock } from "../server/ports/clock.ts";
import type { RebuildProgress, RebuildSaid } from "../server/store/contract/rebuilds.ts";
import { openStore } from "../server/open-store.ts";
import { asks } from "../server/testing/page.ts";
import { type Relay, startRelay } from "../server/testing/relay.ts";
import { arrives } from "../server/testing/wire.ts";
import { BY_DAY } from "./by-day.ts";
import { fillLarge, kept } from "./data.ts";
import type { Keys } from "./hour.ts";

const VERSION = "0.1.0";
const ENTRIES = 100_300;
const FEWER = 20_300;
/** The rest between two steps. */
const REST_MS = 10;

const folder = mkdtempSync(join(tmpdir(), "shopbell-rebuild-"));
afterAll(() => rmSync(folder, { recursive: true }));

let path: string;

/** A file of its own for each test. */
function holds(entries: 100_300 | 20_300): void {
	path = join(folder, `${newId()}.db`);
	fillLarge(VERSION, path, (entries - 300) / 20);
}

/** What the file holds, by another connection. */
function looks(sql: string): unknown[] {
	const database = connect(path);
	const rows = database.prepare(sql).raw().all() as unknown[][];
	database.close();
	return rows.flat();
}

const leftovers = () =>
	looks(
		"select name from sqlite_master where name like '%\\_\\_%' escape '\\' and name not like 'sqlite%'",
	);

async function ready(relay: Relay): Promise<RebuildProgress[]> {
	const answer = await asks(relay, "/ready");
	expect(answer.status).toBe(200);
	const { rebuilds = [] } = (await answer.json()) as {
		rebuilds?: RebuildProgress[];
	};
	return rebuilds;
}

test("a table of 100,300 entries is rebuilt while messages are kept, and /ready says how far it is", async () => {
	holds(ENTRIES);
	const { at, sites } = kept<Keys>(VERSION, "large.keys.json");
	const relay = await startRelay({
		path,
		empty: true,
		at: at + 60_000,
		rebuilds: [BY_DAY],
	});
	onTestFinished(() => relay.stop());
	const begins = relay.logged
		.map((line) => JSON.parse(line))
		.find(({ msg }) => msg === "rebuild begins");
	expect(begins).toMatchObject({ rows: ENTRIES, name: BY_DAY.name });
	// More than the rows themselves have, and less than ten times as much.
	expect(begins.bytes).toBeGreaterThan(20e6);
	expect(begins.bytes).toBeLessThan(200e6);

	const maya = await arrives(relay, { site: sites.shop });
	const { conversation } = await maya.sends("The first while it is copied");
	const sent = [1];
	const phases = new Set<string>();
	let before = -1;
	for (let steps = 0; steps < 500; steps++) {
		const [now] = await ready(relay);
		if (!now) break;
		expect(now.percent).toBeGreaterThanOrEqual(before);
		before = now.percent;
		if (!phases.has(now.phase)) {
			phases.add(now.phase);
			// One that stays, and one whose text must be gone from both tables.
			const stays = await maya.sends(`Kept while ${now.phase}`, conversation);
			const goes = await maya.sends(`secret ${now.phase}`, conversation);
			expect([stays.duplicate, goes.duplicate]).toEqual([false, false]);
			await maya.ask("message:withdraw", { conversation, seq: goes.seq });
			sent.push(stays.seq, goes.seq);
		}
		relay.clock.pass(REST_MS);
	}
	expect([...phases]).toEqual(["copying", "checking", "clearing"]);
	expect(await ready(relay)).toEqual([]);

	// Statements that were prepared before the swap go on, with the new table.
	const last = await maya.sends("After the swap", conversation);
	const { entries } = await maya.ask("conversation:join", {
		conversation,
		after: 0,
	});
	const texts = entries.flatMap(({ kind, body }) =>
		kind === "message" ? [body?.text ?? null] : [],
	);
	expect(texts).toEqual([
		"The first while it is copied",
		...[...phases].flatMap((phase) => [`Kept while ${phase}`, null]),
		"After the swap",
	]);
	const where = `conversation_id = '${conversation}'`;
	expect(looks(`select max(seq) from entries where ${where}`)).toEqual([
		last.seq,
	]);
	expect(leftovers()).toEqual([]);
	expect(
		looks("select count(*) from entries where day = at / 86400000"),
	).toEqual(
		// What came after the swap has the default: nobody writes the column yet.
		looks(`select count(*) from entries where day > 0`),
	);
	expect(
		looks("select count(*) from entries where day > 0")[0],
	).toBeGreaterThan(ENTRIES);
	expect(
		looks("select count(*) from entries where body like '%secret c%'"),
	).toEqual([0]);
	expect(looks("pragma integrity_check")).toEqual(["ok"]);
	expect(
		looks(
			"select name from sqlite_master where tbl_name = 'entries' and sql is not null order by 1",
		),
	).toEqual([
		"entries",
		"entries_by_day",
		"entries_once_2",
		"search_of_entry_erased",
	]);
});

describe.for([
	["copying", ["more"]],
	["checking", []],
	["clearing", ["more"]],
] as const)("killed while %s", ([phase, tags]) => {
	test("it goes on from its cursor", { timeout: 60_000, tags: [...tags] }, async () => {
		holds(FEWER);
		const child = spawn(
			process.execPath,
			["--import", "tsx", join(import.meta.dirname, "rebuild-child.ts"), path],
			{ cwd: root, stdio: ["ignore", "pipe", "inherit"] },
		);
		const ended = once(child, "exit");
		for await (const line of createInterface({ input: child.stdout })) {
			const [now] = JSON.parse(line) as RebuildProgress[];
			if (now?.phase === phase && now.rows > 0) break;
		}
		child.kill("SIGKILL");
		await ended;

		const clock = handClock(0);
		const store = await openStore(path, clock, { rebuilds: [BY_DAY] });
		onTestFinished(() => store.close());
		const said: RebuildSaid[] = [];
		store.rebuilds.start((one) => said.push(one));
		expect(said).toMatchObject([{ kind: "resumes" }]);
		clock.pass(60_000);
		expect(said.at(-1)).toMatchObject({ kind: "done" });
		expect(store.rebuilds.progress()).toEqual([]);
		expect(looks("select count(*) from entries")).toEqual([FEWER]);
		expect(looks("select count(*) from entries where day = 0")).toEqual([0]);
		expect(leftovers()).toEqual([]);
		expect(looks("pragma integrity_check")).toEqual(["ok"]);
	});
});

test("the rows of a step follow its time, which stays below 50 ms", async () => {
	holds(FEWER);
	/** A thousandth of a second for so many rows. */
	let rowsPerMs = 100;
	let worked = 0;
	const hands = handClock(0);
	const took: number[] = [];
	const clock = {
		...hands,
		ticks() {
			// Read before and after each step: what was done between is its time.
			const rows = store.rebuilds.progress()[0]?.rows ?? 0;
			const ms = Math.max(0, rows - worked) / rowsPerMs;
			worked = rows;
			ticks += ms;
			if (ms > 0) took.push(ms);
			return ticks;
		},
	};
	let ticks = 0;
	const store = await openStore(path, clock, { rebuilds: [BY_DAY] });
	onTestFinished(() => store.close());
	const said: RebuildSaid[] = [];
	store.rebuilds.start((one) => said.push(one));
	for (let turns = 0; turns < 20; turns++) hands.pass(20);
	const quick = took.splice(0).slice(-3);
	expect(Math.min(...quick)).toBeGreaterThan(5);
	// The disk is slow all at once: the first step is late, the ones after it are not.
	rowsPerMs = 20;
	while (!said.some(({ kind }) => kind === "done")) hands.pass(100);
	expect(took.length).toBeGreaterThan(20);
	expect(took.filter((ms) => ms > 50).length).toBeLessThanOrEqual(1);
	expect(took.slice(3).filter((ms) => ms > 20)).toEqual([]);
});

test("without room on the disk it says so and does not begin, and the relay serves", async () => {
	holds(FEWER);
	const { at, sites } = kept<Keys>(VERSION, "large.keys.json");
	const relay = await startRelay({
		path,
		empty: true,
		at,
		rebuilds: [BY_DAY],
		free: () => 1_000_000,
	});
	onTestFinished(() => relay.stop());
	const refused = relay.logged
		.map((line) => JSON.parse(line))
		.find(({ msg }) => /^rebuild refused/.test(msg));
	expect(refused).toMatchObject({ level: 50, rows: FEWER, free: 1_000_000 });
	expect(await ready(relay)).toMatchObject([
		{ name: BY_DAY.name, phase: "refused", percent: 0 },
	]);
	relay.clock.pass(60_000);
	expect(leftovers()).toEqual([]);
	const maya = await arrives(relay, { site: sites.shop });
	expect(await maya.sends("Still there?")).toMatchObject({ duplicate: false });
});
