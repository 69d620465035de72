import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	filesOf,
	type TestFolder,
	testFolder,
	textsIn,
} from "../testing/data-folder.ts";
import { type Restoring, restoreBackup } from "./restore-backup.ts";

let folder: TestFolder;
beforeEach(async () => {
	folder = await testFolder();
});
afterEach(() => folder.ends());

const BYTES = Uint8Array.from([0, 255, 1, 254]);

const restores = (file: string, data: string, more: Partial<Restoring> = {}) =>
	restoreBackup(file, data, {
		backups: join(data, "backups"),
		files: filesOf(data),
		clock: folder.clock,
		replace: false,
		...more,
	});

test("RS1 a backup is restored into a folder that is not there", async () => {
	await folder.says("In the backup");
	const picture = await folder.keepsFile(BYTES);
	const { path } = await folder.backsUp();
	await folder.says("After it");
	const data = join(folder.data, "../next");
	expect(await restores(path, data)).toMatchObject({
		facts: { path, conversations: 1 },
		saved: null,
		damaged: null,
	});
	expect(textsIn(data)).toEqual(["In the backup"]);
	expect(new Uint8Array((await filesOf(data).get(picture)) ?? [])).toEqual(
		BYTES,
	);
});
