import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MIGRATION_NAMES } from "../store/migrate.ts";
import {
	asked,
	NOON,
	type TestFolder,
	testFolder,
} from "../testing/data-folder.ts";
import { listBackups } from "./list-backups.ts";
import { proveBackup, readBackup } from "./read-backup.ts";

let folder: TestFolder;
beforeEach(async () => {
	folder = await testFolder();
});
afterEach(() => folder.ends());

const BYTES = Uint8Array.from([0, 255, 1, 254]);

test("BK1 a backup is one file that only its user reads, with the database, the files that it names, and what it is", async () => {
	await folder.says("In the backup");
	await folder.keepsFile(BYTES);
	await folder.keepsFile(null);
	const facts = await folder.backsUp();
	expect(facts).toEqual({
		path: join(folder.backups, "shopbell-20260601T120000Z.backup"),
		bytes: statSync(facts.path).size,
		kind: "by-hand",
		madeAt: NOON,
		version: expect.stringMatching(/^\d+\.\d+\.\d+/),
		schema: MIGRATION_NAMES.at(-1),
		conversations: 1,
		entries: 1,
		people: 0,
		files: 1,
		filesMissing: 1,
	});
	expect(statSync(facts.path).mode & 0o777).toBe(0o600);
	expect(proveBackup(facts.path)).toEqual(facts);
	expect(readBackup(facts.path)).toEqual(facts);
	// Nothing is left beside it but the lock, in which nothing stands.
	expect(readdirSync(folder.backups).sort()).toEqual([
		"shopbell-20260601T120000Z.backup",
		"shopbell-backup.lock",
	]);
	expect(asked(facts.path, "pragma journal_mode")).toEqual(["delete"]);
	expect(listBackups(folder.backups)).toMatchObject([
		{ kind: "usable", facts },
	]);
});
