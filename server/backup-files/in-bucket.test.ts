import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bucketAddress } from "../config/files-config.ts";
import type { FileStore } from "../ports/file-store.ts";
import {
	asked,
	filesOf,
	type TestFolder,
	testFolder,
} from "../testing/data-folder.ts";
import { type S3Server, startS3 } from "../testing/s3/s3-server.ts";
import { proveBackup } from "./read-backup.ts";
import { REPLACED_FILES_MS, restoreBackup } from "./restore-backup.ts";

let folder: TestFolder;
let s3: S3Server;
let files: FileStore;
let filesStay: string;
beforeEach(async () => {
	[folder, s3] = [await testFolder(), await startS3()];
	files = filesOf(folder.data, s3.config);
	filesStay = bucketAddress(s3.config);
});
afterEach(async () => {
	await s3.stop();
	await folder.ends();
});

const BYTES = Uint8Array.from([1, 2, 3]);

async function keeps(): Promise<string> {
	const id = await folder.keepsFile(null);
	await files.put(id, BYTES);
	return id;
}

test("BK30 a backup of a shop with a bucket says where its files stay, and asks the bucket nothing", async () => {
	await keeps();
	s3.asked.length = 0;
	s3.trouble = () => "hang";
	const made = await folder.backsUp({ files, filesStay });
	expect(made).toMatchObject({
		...{ files: 0, filesMissing: 1 },
		filesStay: "s3://shop-files/chat",
	});
	expect(proveBackup(made.path)).toEqual(made);
	expect(s3.asked).toEqual([]);
});

test("BK30 one that is asked for with its files holds them, and restores them into a bucket", async () => {
	const id = await keeps();
	const made = await folder.backsUp({ files });
	expect(made).toMatchObject({ files: 1, filesMissing: 0, filesStay: null });
	await files.drop(id);
	await restores(made.path);
	expect(await files.get(id)).toEqual(BYTES);
	expect(existsSync(join(next(), "files"))).toBe(false);
});

test("RS30 what only the replaced database names is due in the bucket, and the saved one can be restored until then", async () => {
	const stays = await keeps();
	const before = await folder.backsUp({ files, filesStay });
	const later = await keeps();
	const after = await folder.backsUp({ files, filesStay });
	await restores(after.path);
	const { saved } = await restores(before.path);
	expect(s3.keys()).toHaveLength(2);
	const dropAt = (id: string) =>
		asked(
			join(next(), "shopbell.db"),
			`select drop_at from files where id = '${id}'`,
		);
	expect(dropAt(later)).toEqual([folder.clock.now() + REPLACED_FILES_MS]);
	expect(dropAt(stays)).toEqual([folder.clock.now()]);
	// It is put back, and the file is its own again.
	await restores(saved?.path ?? "");
	expect(dropAt(later)).toEqual([folder.clock.now()]);
});

/** A folder that this process never opens as a relay does. */
const next = () => join(folder.data, "../next");

const restores = (path: string) =>
	restoreBackup(path, next(), {
		...{ backups: folder.backups, files, filesStay },
		...{ clock: folder.clock, replace: true, patienceMs: 0 },
	});
