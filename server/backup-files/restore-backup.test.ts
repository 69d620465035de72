import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { MIGRATION_NAMES } from "../store/migrate.ts";
import { lockFolder } from "../store/sqlite/folder-lock.ts";
import {
	asked,
	filesOf,
	opensAsRelay,
	runs,
	type TestFolder,
	testFolder,
	textsIn,
} from "../testing/data-folder.ts";
import { openTested } from "../testing/store/open-tested.ts";
import { readBackup } from "./read-backup.ts";
import { type Restoring, restoreBackup } from "./restore-backup.ts";

let folder: TestFolder;
/** A folder of data beside it, in which nothing is. */
let next: string;
beforeEach(async () => {
	folder = await testFolder();
	next = join(folder.data, "../next");
});
afterEach(() => folder.ends());

const BYTES = Uint8Array.from([0, 255, 1, 254]);

const restores = (file: string, more: Partial<Restoring> = {}, data = next) =>
	restoreBackup(file, data, {
		backups: join(data, "backups"),
		files: filesOf(data),
		clock: folder.clock,
		replace: false,
		patienceMs: 0,
		...more,
	});

/** A backup with one text in it. */
async function backupWith(text: string): Promise<string> {
	await folder.says(text);
	return (await folder.backsUp({}, join(folder.data, "../backups"))).path;
}

test("RS1 a backup is restored where nothing is: the database, the files, and nothing of the backup's own", async () => {
	const picture = await folder.keepsFile(BYTES);
	const path = await backupWith("In the backup");
	await folder.says("After it");
	expect(await restores(path)).toMatchObject({
		facts: { path, conversations: 1 },
		saved: null,
		damaged: null,
	});
	expect(textsIn(next)).toEqual(["In the backup"]);
	expect(new Uint8Array((await filesOf(next).get(picture)) ?? [])).toEqual(
		BYTES,
	);
	const database = join(next, "shopbell.db");
	expect(
		asked(database, "select name from sqlite_master where name like 'backup%'"),
	).toEqual([]);
	expect(asked(database, "pragma application_id")).toEqual([0]);
	expect(statSync(database).mode & 0o077).toBe(0);
	expect(readdirSync(next).sort()).toEqual([
		...["files", "shopbell.db", "shopbell.lock"],
	]);
});

test("RS1 files of messages come along, also one of which half has come", async () => {
	const { store, clock, data } = folder;
	const ids = [newId(), newId()];
	for (const id of ids) {
		await store.keepAttachmentFile("a message's", id, clock.now());
		await filesOf(data).put(id, BYTES);
	}
	await restores(await backupWith("With files"));
	for (const id of ids)
		expect(new Uint8Array((await filesOf(next).get(id)) ?? [])).toEqual(BYTES);
});

test("RS2 conversations are replaced by nobody who has not said so, and are told apart by their numbers and dates", async () => {
	const path = await backupWith("First");
	await restores(path);
	const second = await backupWith("Second");
	await expect(restores(second)).rejects.toThrow(
		`The database in ${next} has 1 conversation, the last entry of 2026-06-01 12:00 UTC. It would be replaced by the backup of 2026-06-01 12:00 UTC with 1 conversation. What is there is kept. To replace it, say so: --replace. Nothing was changed.`,
	);
	expect(textsIn(next)).toEqual(["First"]);
	expect(existsSync(join(next, "backups"))).toBe(false);
});

test("RS2 what is replaced is saved first, as a backup that can be restored", async () => {
	const path = await backupWith("First");
	await restores(path);
	const lost = newId();
	await filesOf(next).put(lost, BYTES);
	const picture = newId();
	await filesOf(next).put(picture, BYTES);
	asked(
		join(next, "shopbell.db"),
		`insert into files (id, person_id) values ('${picture}', 'noor')`,
		"select 1",
	);
	const second = await backupWith("Second");
	const { saved } = await restores(second, { replace: true });
	expect(textsIn(next)).toEqual(["First", "Second"]);
	expect(saved).toMatchObject({ kind: "before-restore", files: 1 });
	// Those that the new database does not name are gone.
	expect(readdirSync(join(next, "files"))).toEqual([]);
	await restores(saved?.path ?? "", { replace: true });
	expect(textsIn(next)).toEqual(["First"]);
	expect(readdirSync(join(next, "files"))).toEqual([picture]);
});

test("RS2 what is put in place of a first run replaces no shop that somebody has begun meanwhile", async () => {
	const path = await backupWith("First");
	await restores(path);
	const database = join(next, "shopbell.db");
	const empties = () =>
		asked(
			database,
			...["delete from entries", "delete from conversations", "select 1"],
		);
	empties();
	await restores(path, { replace: "nobody" });
	empties();
	asked(
		database,
		"insert into people (id, name, email, created_at) values ('ada', 'Ada', 'ada@shop.example', 1)",
		"select 1",
	);
	await expect(restores(path, { replace: "nobody" })).rejects.toThrow(
		`Somebody has begun a shop in ${next} meanwhile. Nothing was changed.`,
	);
	expect(asked(database, "select id from people")).toEqual(["ada"]);
});

test("RS3 where a relay or another restore is, it is refused", async () => {
	const path = await backupWith("First");
	const unlock = lockFolder(join(next, "shopbell.db"));
	await expect(restores(path, { replace: true })).rejects.toThrow(
		`Another relay runs on ${next}, or another restore. Stop it, restore, and start it again. Nothing was changed.`,
	);
	expect(readdirSync(next)).not.toContain("shopbell.db");
	await restores(path, { locked: true });
	unlock();
	expect(textsIn(next)).toEqual(["First"]);
});

test("RS3 another process that has the database open is waited for, and then named; nothing is changed", async () => {
	const path = await backupWith("First");
	// This test's own store is the other one.
	await expect(restores(path, { replace: true }, folder.data)).rejects.toThrow(
		`Another program has the database in ${folder.data} open. Stop it, and try again. Nothing was changed.`,
	);
	await folder.says("And on");
	expect(textsIn(folder.data)).toEqual(["First", "And on"]);
	expect(readdirSync(folder.data)).not.toContain("shopbell.db.restoring");
});

test.each([
	["damaged", (database: string) => runs("truncate", "-s", "40960", database)],
	["emptied", (database: string) => runs("truncate", "-s", "0", database)],
])(
	"RS4 a database that is %s is set aside with its log and files, once somebody says so",
	async (_, damage) => {
		const path = await backupWith("First");
		await restores(path);
		const database = join(next, "shopbell.db");
		damage(database);
		runs("touch", `${database}-wal`);
		const lost = newId();
		await filesOf(next).put(lost, BYTES);
		await expect(restores(path)).rejects.toThrow(
			/shopbell\.db is not usable, and would be set aside and replaced by the backup of .+ --replace\. Nothing/,
		);
		const { damaged, saved } = await restores(path, { replace: true });
		expect(damaged).toBe(join(next, "damaged-20260601T120000Z"));
		expect(saved).toBeNull();
		expect(readdirSync(damaged ?? "").sort()).toEqual([
			...["files", "shopbell.db", "shopbell.db-wal"],
		]);
		expect(readdirSync(join(damaged ?? "", "files"))).toEqual([lost]);
		expect(textsIn(next)).toEqual(["First"]);
	},
);

test("RS4 a backup that somebody has put in place of the database is none, and is set aside", async () => {
	const path = await backupWith("First");
	mkdirSync(next);
	const database = join(next, "shopbell.db");
	runs("cp", path, database);
	await expect(openTested(database, folder.clock)).rejects.toMatchObject({
		reason: "backup",
	});
	await expect(folder.backsUp({}, undefined, next)).rejects.toThrow(
		`${database} is a backup itself. Move it away, and restore it: shopbell restore FILE`,
	);
	await expect(restores(path)).rejects.toThrow(/is not usable, and would be/);
	await restores(path, { replace: true });
	expect(textsIn(next)).toEqual(["First"]);
});

test("RS5 a database of another program is nobody's to replace", async () => {
	const path = await backupWith("First");
	mkdirSync(next);
	const database = join(next, "shopbell.db");
	asked(database, "create table books (title)", "select 1");
	await expect(restores(path, { replace: true })).rejects.toThrow(
		`${database} is a database of another program. Choose another folder: --data FOLDER. Nothing was changed.`,
	);
	expect(asked(database, "select name from sqlite_master")).toEqual(["books"]);
});

test("RS6 the way back after an upgrade: a backup from before it takes the place of a database of a later version", async () => {
	const path = await backupWith("First");
	await restores(path);
	asked(
		join(next, "shopbell.db"),
		"insert into kysely_migration values ('999-later', '')",
		"select 1",
	);
	const { saved } = await restores(path, { replace: true });
	expect(saved?.schema).toBe("999-later");
	expect(() => readBackup(saved?.path ?? "")).toThrow(/a newer version of/);
	expect(
		asked(join(next, "shopbell.db"), "select max(name) from kysely_migration"),
	).toEqual([MIGRATION_NAMES.at(-1)]);
});

test("RS7 what a restore has left that was cut off is removed by the next", async () => {
	const path = await backupWith("First");
	mkdirSync(join(next, "files"), { recursive: true });
	for (const left of ["", "-journal"])
		runs("cp", path, join(next, `shopbell.db.restoring${left}`));
	runs("touch", join(next, "files", `${newId()}.part`));
	await restores(path);
	expect(readdirSync(next).sort()).toEqual([
		...["files", "shopbell.db", "shopbell.lock"],
	]);
	expect(readdirSync(join(next, "files"))).toEqual([]);
});

test("RS7 without room, or into a folder that takes nothing, what was there is there", async () => {
	const path = await backupWith("First");
	await expect(restores(path, { free: () => 500_000 })).rejects.toThrow(
		/^To restore the backup needs \d\.\d MB in .+next, where 500\.0 kB are left\. Make room\. Nothing/,
	);
	await expect(restores(path, {}, "/proc/shopbell/data")).rejects.toThrow(
		/^The backup cannot be restored to \/proc\/shopbell\/data \(ENOENT\)\. It takes a folder with room/,
	);
	await expect(
		restores(path, {}, join(folder.data, "shopbell.db/deeper")),
	).rejects.toThrow(
		/^The backup cannot be restored to .+ \((EEXIST|ENOTDIR)\)/,
	);
	await expect(restores(join(next, "none.backup"))).rejects.toThrow(
		`There is no file ${join(next, "none.backup")}.`,
	);
});

test("RS7 a folder that links to a database elsewhere: it is replaced where it lies", async () => {
	const path = await backupWith("First");
	await restores(path);
	const link = join(folder.data, "../linking");
	mkdirSync(link);
	runs("ln", "-s", join(next, "shopbell.db"), join(link, "shopbell.db"));
	await restores(await backupWith("Second"), { replace: true }, link);
	expect(textsIn(next)).toEqual(["First", "Second"]);
	expect(textsIn(link)).toEqual(["First", "Second"]);
});

test("RS7 a link to a file of another name, and one that leads to no file: the database lies where it leads", async () => {
	const path = await backupWith("First");
	const [link, real] = [join(next, "linking"), join(next, "elsewhere")];
	for (const made of [link, real]) mkdirSync(made, { recursive: true });
	runs("ln", "-s", join(real, "prod.db"), join(link, "shopbell.db"));
	await restores(path, {}, link);
	expect(textsIn(link)).toEqual(["First"]);
	expect(readdirSync(real)).toEqual(["prod.db", "shopbell.lock"]);
	await restores(await backupWith("Second"), { replace: true }, link);
	expect(textsIn(link)).toEqual(["First", "Second"]);
	expect(readdirSync(real)).toEqual(["prod.db", "shopbell.lock"]);
});

test("RS7 of a restore that fails no file stays, and one that fails behind the swap says that it is restored", async () => {
	const path = await backupWith("First");
	await restores(path);
	await folder.keepsFile(BYTES);
	const second = await backupWith("Second");
	for (const name of readdirSync(join(folder.data, "files")))
		await filesOf(folder.data).drop(name);
	// This test's own store has it open.
	await expect(
		restores(second, { replace: true }, folder.data),
	).rejects.toThrow(/Nothing was changed\.$/);
	expect(readdirSync(join(folder.data, "files"))).toEqual([]);
	// Nor a copy of what was not replaced.
	expect(readdirSync(folder.backups)).toEqual(["shopbell-backup.lock"]);
	mkdirSync(join(next, "files", "mine"), { recursive: true });
	await expect(restores(second, { replace: true })).rejects.toThrow(
		/is restored, and its files are there\. What is left of .+ \(.*EISDIR\)/,
	);
	expect(textsIn(next)).toEqual(["First", "Second"]);
});

test("RS8 a relay that takes the folder removes what a restore has left that was cut off", async () => {
	mkdirSync(join(next, "files"), { recursive: true });
	runs("touch", join(next, "shopbell.db.restoring"));
	runs("touch", join(next, "files", `${newId()}.part`));
	runs("touch", join(next, "files", "mine.part"));
	const relay = await opensAsRelay(next);
	await relay.close();
	expect(readdirSync(next)).not.toContain("shopbell.db.restoring");
	expect(readdirSync(join(next, "files"))).toEqual(["mine.part"]);
});
