import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../server/store/sqlite/driver.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRelay } from "../e2e/faults/build-relay.ts";
import { type Ended, runMain } from "../e2e/faults/run-main.ts";
import { unpackHour } from "./data.ts";

const VERSION = "0.1.0";
const ITS_SCHEMA = "004-texts";

let built: Awaited<ReturnType<typeof buildRelay>>;
let folder: string;
beforeAll(async () => {
	built = await buildRelay();
	folder = mkdtempSync(join(tmpdir(), "shopbell-upgrade-"));
}, 120_000);
afterAll(async () => {
	await built.remove();
	rmSync(folder, { recursive: true });
});

/** The data folder of an earlier version. */
function earlier(): string {
	const data = mkdtempSync(join(folder, "data-"));
	unpackHour(VERSION, join(data, "shopbell.db"));
	return data;
}

const serves = (data: string, more: Record<string, string> = {}) =>
	runMain(built.file, ["serve"], { SHOPBELL_DATA: data, ...more });

/** Starts it, and stops it once it is ready. */
async function startsOnce(data: string): Promise<Ended> {
	const run = serves(data);
	await run.says("ready at");
	run.stop();
	return run.ended;
}

function asked(data: string, sql: string): unknown[] {
	const database = connect(join(data, "shopbell.db"), { timeout: 5_000 });
	try {
		return database.prepare(sql).raw().all().flat();
	} finally {
		database.close();
	}
}

const schemaOf = (data: string) =>
	asked(data, "select max(name) from kysely_migration")[0];

/** Every word, in an order that no schema changes. */
const wordsIn = (data: string) =>
	asked(
		data,
		"select conversation_id || seq || kind || coalesce(body, '') from entries order by 1",
	);

const copiesIn = (data: string) =>
	readdirSync(join(data, "backups")).filter((name) =>
		name.endsWith("-before-upgrade.backup"),
	);

test("UP1 one start brings a database of an earlier version to this one, after a copy that can be restored", async () => {
	const data = earlier();
	const words = wordsIn(data);
	mkdirSync(join(data, "backups"));
	for (const year of [2024, 2025])
		await runMain(
			built.file,
			[
				"backup",
				join(data, `backups/shopbell-${year}0101T000000Z-before-upgrade.backup`),
			],
			{ SHOPBELL_DATA: data },
		).ended;
	const { said } = await startsOnce(data);
	const [, from, to, copy = ""] =
		/^Upgrading the database from (\S+) to (\S+); a copy is (\S+)$/m.exec(
			said,
		) ?? [];
	expect(from).toBe(ITS_SCHEMA);
	expect(to).toBe(schemaOf(data));
	// What the relay does at its start comes on top.
	expect(wordsIn(data)).toEqual(expect.arrayContaining(words));
	// The last two of them are kept.
	expect(copiesIn(data)).toEqual([
		"shopbell-20250101T000000Z-before-upgrade.backup",
		copy.split("/").at(-1),
	]);
	// An earlier program could start on what the copy has.
	const other = join(folder, "restored");
	const restored = await runMain(built.file, ["restore", copy], {
		SHOPBELL_DATA: other,
	}).ended;
	expect(restored).toMatchObject({ code: 0 });
	expect(schemaOf(other)).toBe(ITS_SCHEMA);
	expect(wordsIn(other)).toEqual(words);
	const again = await startsOnce(data);
	expect(again.said).not.toContain("Upgrading");
	expect(copiesIn(data)).toHaveLength(2);
}, 120_000);

test("UP2 where no copy can be made nothing is changed, and the start is refused in words", { timeout: 120_000, tags: ["more"] }, async () => {
	const data = earlier();
	const nowhere = { SHOPBELL_BACKUPS: join(data, "shopbell.db/backups") };
	const refused = await serves(data, nowhere).ended;
	expect(refused).toMatchObject({ code: 1 });
	expect(refused.said).toMatch(
		/^Backups cannot be written to .+ It takes a folder that this user may write to/,
	);
	const killed = { SHOPBELL_FAILPOINT: "crash-in-backup:3" };
	const cutOff = await serves(data, killed).ended;
	expect(cutOff).toMatchObject({ code: 1 });
	expect(cutOff.said).toMatch(/^A backup to .+ was cut off \(SIGKILL\)/);
	expect(cutOff.said.trim().split("\n")).toHaveLength(1);
	expect(schemaOf(data)).toBe(ITS_SCHEMA);
	// Beside an upgrade that waits, a copy can be made by hand, and changes nothing.
	const byHand = await runMain(built.file, ["backup"], { SHOPBELL_DATA: data })
		.ended;
	expect(byHand).toMatchObject({ code: 0 });
	expect(schemaOf(data)).toBe(ITS_SCHEMA);
});

test("UP3 killed or told to stop in the middle of an upgrade, the next start does it, and nothing is lost", async () => {
	const data = earlier();
	const words = wordsIn(data);
	// Before the first of them, between two, and near the last statement of all.
	for (const statement of [1, 57, 110]) {
		const { code, said } = await serves(data, {
			SHOPBELL_FAILPOINT: `crash-in-upgrade:${statement}`,
		}).ended;
		expect(said).toContain("Upgrading");
		expect(said).not.toContain("ready at");
		expect(code).toBeNull();
		expect(schemaOf(data)).toBe(ITS_SCHEMA);
		expect(wordsIn(data)).toEqual(words);
	}
	const stopped = serves(data);
	await stopped.says("Upgrading");
	stopped.stop();
	await stopped.ended;
	await startsOnce(data);
	expect(schemaOf(data)).not.toBe(ITS_SCHEMA);
	expect(wordsIn(data)).toEqual(expect.arrayContaining(words));
	expect(asked(data, "pragma integrity_check")).toEqual(["ok"]);
	expect(copiesIn(data)).toHaveLength(2);
}, 120_000);
