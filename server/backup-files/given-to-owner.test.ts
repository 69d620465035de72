import { lstatSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { giveTo } from "../store/sqlite/folder-owner.ts";
import {
	filesOf,
	runs,
	type TestFolder,
	testFolder,
} from "../testing/data-folder.ts";
import { restoreBackup } from "./restore-backup.ts";

/** Of nobody, where root runs the tests; else all is this user's, and stays so. */
const OWNER = process.getuid?.() === 0 ? 65_534 : process.getuid?.();

let folder: TestFolder;
beforeEach(async () => {
	folder = await testFolder();
	await folder.says("In the backup");
	await folder.keepsFile(Uint8Array.from([1, 2]));
	runs("chown", "-R", String(OWNER), folder.data);
});
afterEach(() => folder.ends());

/** All that lies in a folder and is not its owner's. */
function strangersIn(path: string): string[] {
	return readdirSync(path, { recursive: true, encoding: "utf8" }).filter(
		(name) => lstatSync(join(path, name)).uid !== OWNER,
	);
}

test("BK10 what root makes beside a relay belongs to the owner of the data folder", async () => {
	const { path } = await folder.backsUp({}, join(folder.data, "a/b"));
	expect(lstatSync(path).mode & 0o777).toBe(0o600);
	await folder.backsUp();
	expect(strangersIn(folder.data)).toEqual([]);
	const outside = join(folder.data, "../elsewhere/backups");
	await folder.backsUp({}, outside);
	expect(strangersIn(join(outside, ".."))).toEqual([]);
});

test("BK10 what root restores belongs to the owner of the data folder, and what it sets aside", async () => {
	const outside = join(folder.data, "../backups");
	const { path } = await folder.backsUp({}, outside);
	const next = join(folder.data, "../next");
	const restores = () =>
		restoreBackup(path, next, {
			backups: join(next, "backups"),
			files: filesOf(next),
			clock: folder.clock,
			replace: true,
			patienceMs: 0,
		});
	runs("mkdir", next);
	runs("chown", String(OWNER), next);
	await restores();
	expect(strangersIn(next)).toEqual([]);
	// Over one that is there, which is saved, and over one that is damaged.
	expect((await restores()).saved).not.toBeNull();
	runs("truncate", "-s", "1000", join(next, "shopbell.db"));
	expect((await restores()).damaged).not.toBeNull();
	expect(strangersIn(next)).toEqual([]);
});

test("BK10 a link that lies there is given, and not what it leads to", () => {
	const [root, link] = [
		join(folder.data, "../of-root"),
		join(folder.data, "link"),
	];
	runs("touch", root);
	symlinkSync(root, link);
	giveTo({ uid: Number(OWNER), gid: lstatSync(folder.data).gid }, link);
	expect(lstatSync(root).uid).toBe(process.getuid?.());
	expect(lstatSync(link).uid).toBe(OWNER);
});
