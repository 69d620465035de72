import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { shopOf } from "../store/contract/shop-of.ts";
import { MIGRATION_NAMES } from "../store/migrate.ts";
import { lockFile } from "../store/sqlite/lock-file.ts";
import {
	asked,
	NOON,
	runs,
	type TestFolder,
	testFolder,
	textsIn,
} from "../testing/data-folder.ts";
import { startRelay } from "../testing/relay.ts";
import { bytesIn } from "../testing/store/other-process.ts";
import { together } from "../testing/wire.ts";
import { dropOldBackups, listBackups } from "./list-backups.ts";
import { proveBackup, readBackup } from "./read-backup.ts";
import { relayBackups } from "./relay-backups.ts";

let folder: TestFolder;
beforeEach(async () => {
	folder = await testFolder();
});
afterEach(() => folder.ends());

const BYTES = Uint8Array.from([0, 255, 1, 254]);
const NOON_NAME = "shopbell-20260601T120000Z";

test("BK1 a backup is one file that only its user reads, with the database, the files that it names, and what it is", async () => {
	await folder.says("In the backup");
	await folder.keepsFile(BYTES);
	await folder.keepsFile(null);
	const facts = await folder.backsUp();
	expect(facts).toEqual({
		path: join(folder.backups, `${NOON_NAME}.backup`),
		bytes: statSync(facts.path).size,
		kind: "by-hand",
		madeAt: NOON,
		version: expect.stringMatching(/^\d+\.\d+\.\d+/),
		shop: folder.shop.id,
		schema: MIGRATION_NAMES.at(-1),
		conversations: 1,
		entries: 1,
		people: 0,
		files: 1,
		filesMissing: 1,
		filesStay: null,
	});
	expect(statSync(facts.path).mode & 0o777).toBe(0o600);
	expect(proveBackup(facts.path)).toEqual(facts);
	expect(readBackup(facts.path)).toEqual(facts);
	// Nothing is left beside it but the lock, in which nothing stands.
	expect(readdirSync(folder.backups).sort()).toEqual([
		`${NOON_NAME}.backup`,
		"shopbell-backup.lock",
	]);
	expect(asked(facts.path, "pragma journal_mode")).toEqual(["delete"]);
});

test("BK1 of two in one second each has a name, and what is written meanwhile goes on", async () => {
	await folder.says("First");
	const one = await folder.backsUp();
	await folder.says("Second");
	const two = await folder.backsUp();
	expect(two.path).not.toBe(one.path);
	expect([one.entries, two.entries]).toEqual([1, 2]);
	expect(textsIn(folder.data)).toEqual(["First", "Second"]);
});

test("BK2 what was erased is not in a backup made after it", async () => {
	const relay = await startRelay({ path: join(folder.data, "../shopbell.db") });
	const { maya, conversation } = await together(relay);
	const { seq } = await maya.sends("my-heirloom");
	await maya.sends("stays-here");
	await maya.ask("message:withdraw", { conversation, seq });
	await folder.backsUp({}, folder.backups, join(folder.data, ".."));
	await relay.stop();
	const bytes = await bytesIn(folder.backups);
	expect(bytes).toContain("stays-here");
	expect(bytes).not.toContain("my-heirloom");
});

test("BK2 a database of an earlier version is copied as it is", async () => {
	const path = join(folder.data, "shopbell.db");
	const last = MIGRATION_NAMES.at(-1);
	asked(
		path,
		`delete from kysely_migration where name = '${last}'`,
		"select 1",
	);
	const { schema } = await folder.backsUp();
	expect(schema).toBe(MIGRATION_NAMES.at(-2));
	expect(asked(path, "select max(name) from kysely_migration")).toEqual([
		schema,
	]);
});

describe("BK3 one backup at a time", () => {
	test("whoever comes while another is written is told so, and what a dead one left is removed", async () => {
		mkdirSync(folder.backups);
		const unlock = lockFile(join(folder.backups, "shopbell-backup.lock"), 0);
		await expect(folder.backsUp({ patienceMs: 0 })).rejects.toThrow(
			`Another backup is being written to ${folder.backups}. Try again when it is done.`,
		);
		unlock();
		for (const left of ["", "-journal"])
			runs("touch", join(folder.backups, `${NOON_NAME}.backup.part${left}`));
		expect(listBackups(folder.backups)).toEqual([]);
		await folder.backsUp({ patienceMs: 0 });
		expect(readdirSync(folder.backups).sort()).toEqual([
			`${NOON_NAME}.backup`,
			"shopbell-backup.lock",
		]);
	});
});

describe("BK4 a disk without room", () => {
	test("is named with what is needed and what is left, before anything is written", async () => {
		await expect(folder.backsUp({ free: () => 500_000 })).rejects.toThrow(
			/^The backup needs \d\.\d MB in .+backups, where 500\.0 kB are left\. Make room, or /,
		);
		expect(readdirSync(folder.backups)).toEqual(["shopbell-backup.lock"]);
	});

	test("or in the middle: nothing is left of it, and the database is as it was", async ({
		skip,
		onTestFinished,
	}) => {
		await folder.says("x".repeat(3_000));
		const disk = join(folder.data, "../disk");
		mkdirSync(disk);
		const options = ["-t", "tmpfs", "-o", "size=100k", "shopbell"];
		if (spawnSync("mount", [...options, disk]).status !== 0)
			skip("only where this user may mount");
		onTestFinished(() => void spawnSync("umount", ["-l", disk]));
		await expect(folder.backsUp({ free: () => 1e9 }, disk)).rejects.toThrow(
			`The disk of ${disk} is full: the backup was not made.`,
		);
		expect(readdirSync(disk)).toEqual(["shopbell-backup.lock"]);
		await folder.says("And on");
		expect(textsIn(folder.data)).toContain("And on");
		// Before the folder around it goes.
		runs("umount", disk);
	});
});

test("BK5 where a backup cannot lie is said in a sentence, and nothing is written", async () => {
	const { data } = folder;
	await folder.keepsFile(BYTES);
	const there = join(data, "../mine.backup");
	await folder.backsUp({}, there);
	const says = (to: string) =>
		folder.backsUp({}, to).then(
			() => "made",
			(error: Error) => error.message,
		);
	expect(await says(there)).toBe(
		`There is a file ${there}. Choose another name: a backup replaces nothing.`,
	);
	expect(await says(join(data, "files/deeper"))).toMatch(
		/lies in the folder of the shop's files, which Shopbell tidies\. Choose/,
	);
	runs("ln", "-s", join(data, "files"), join(data, "../linked"));
	expect(await says(join(data, "../linked"))).toMatch(/folder of the shop's/);
	expect(await says("/proc/shopbell/backups")).toMatch(
		/^Backups cannot be written to \/proc\/shopbell\/backups \(ENOENT\)\. It takes a folder/,
	);
	expect(await says(join(data, "shopbell.db", "deeper"))).toMatch(
		/^Backups cannot be written to .+ \((EEXIST|ENOTDIR)\)/,
	);
	expect(readdirSync(join(data, "files"))).toHaveLength(1);
});

test("BK5 without a database there is nothing to back up, and nothing is made", async () => {
	const none = join(folder.data, "../none");
	await expect(folder.backsUp({}, undefined, none)).rejects.toThrow(
		`There is no database of Shopbell in ${none}.`,
	);
	expect(readdirSync(join(folder.data, ".."))).toEqual(["data"]);
	expect(readdirSync(folder.data)).not.toContain("backups");
});

test("BK7 of each kind the latest stay, and of what the relay did not name nothing is dropped", async () => {
	const made: string[] = [];
	for (const kind of ["daily", "daily", "by-hand", "before-restore", "daily"]) {
		folder.clock.pass(60_000);
		const { path } = await folder.backsUp({ kind: kind as "daily" });
		made.push(path.split("/").at(-1) ?? "");
	}
	folder.clock.pass(60_000);
	const own = await folder.backsUp({}, join(folder.backups, "mine.backup"));
	expect(listBackups(folder.backups).map(({ name }) => name)).toEqual([
		...["mine.backup", ...made.toReversed()],
	]);
	const last = readBackup(join(folder.backups, made.at(-1) ?? ""));
	const drops = (kind: "daily" | "by-hand", now = folder.clock.now()) =>
		dropOldBackups({ ...last, kind }, 2, now);
	expect(drops("daily")).toEqual([made[0]]);
	expect(drops("by-hand")).toEqual([]);
	expect(listBackups(folder.backups).map(({ name }) => name)).toEqual([
		...["mine.backup", ...made.slice(1).toReversed()],
	]);
	expect(own.kind).toBe("by-hand");
	expect(made[0]).toBe("shopbell-20260601T120100Z-daily.backup");
	// Of a clock that was ahead, but the one that was made stays.
	expect(dropOldBackups(last, 1, 0)).toEqual([made[1]]);
});

test("BK29 shops that share a folder know their own backups, and drop no others", async () => {
	const other = await testFolder();
	const mine = await folder.backsUp({ kind: "daily" });
	folder.clock.pass(60_000);
	other.clock.pass(120_000);
	const theirs = await other.backsUp({ kind: "daily" }, folder.backups);
	const last = await folder.backsUp({ kind: "daily" });
	runs("touch", join(folder.backups, "shopbell-20260101T000000Z-daily.backup"));
	const relay = relayBackups({
		program: "",
		data: folder.data,
		backups: folder.backups,
		environment: {},
		clock: folder.clock,
		shop: async () => shopOf(await folder.store.sites()),
	});
	const names = async () => (await relay.list()).map(({ name }) => name);
	expect(await names()).toEqual([basename(last.path), basename(mine.path)]);
	expect(dropOldBackups(last, 1, folder.clock.now())).toEqual([
		basename(mine.path),
	]);
	expect(await names()).toEqual([basename(last.path)]);
	expect(readdirSync(folder.backups)).toContain(basename(theirs.path));
	await other.ends();
});
