import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { wallClock } from "../ports/clock.ts";
import type { FileStore } from "../ports/file-store.ts";
import { startS3 } from "../testing/s3/s3-server.ts";
import { diskFiles } from "./disk-files.ts";
import { memoryFiles } from "./memory-files.ts";
import { s3Files } from "./s3-files.ts";

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "shopbell-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const BYTES = Uint8Array.from([0, 255, 1, 254]);

const WHERE: Record<string, () => Promise<FileStore>> = {
	disk: async () => diskFiles(join(folder, "files")),
	memory: async () => memoryFiles(),
	async s3() {
		const s3 = await startS3();
		onTestFinished(() => s3.stop());
		return s3Files(s3.config, { clock: wallClock });
	},
};

test.each(Object.entries(WHERE))(
	"FI1 on %s a file is there whole under its name, once, until it is dropped",
	async (_where, open) => {
		const files = await open();
		const [one, other] = [newId(), newId()];
		expect(await files.get(one)).toBeUndefined();
		await files.put(one, BYTES);
		await files.put(other, new Uint8Array());
		expect(new Uint8Array((await files.get(one)) ?? [])).toEqual(BYTES);
		await files.drop(one);
		await files.drop(one);
		expect(await files.get(one)).toBeUndefined();
		expect(await files.get(other)).toHaveLength(0);
	},
);

test("FI1 the files of a folder are read again, are the relay's own, and nothing half written is left", async () => {
	const path = join(folder, "files");
	const name = newId();
	await diskFiles(path).put(name, BYTES);
	expect(new Uint8Array((await diskFiles(path).get(name)) ?? [])).toEqual(
		BYTES,
	);
	expect(readdirSync(path)).toEqual([name]);
	expect(statSync(join(path, name)).mode & 0o077).toBe(0);
	expect(statSync(path).mode & 0o077).toBe(0);
});

test("FI9 where a move that died has left half a file, the next one writes it whole", async () => {
	const name = newId();
	const files = diskFiles(folder);
	// What stood under the name for parts.
	const half = newId();
	await files.put(half, new Uint8Array(99));
	renameSync(join(folder, half), join(folder, `${name}.part`));
	await files.put(name, BYTES);
	expect(new Uint8Array((await files.get(name)) ?? [])).toEqual(BYTES);
	expect(readdirSync(folder)).toEqual([name]);
});

test("FI1 what is no name of ours is no file, whatever it leads to", async () => {
	const [files, inBucket] = [diskFiles(folder), await WHERE.s3?.()];
	for (const name of [
		"",
		".",
		"../shopbell.db",
		"/etc/passwd",
		`${newId()}.part`,
		`../${newId()}`,
		`${newId().slice(0, 21)}/`,
		`${newId()}\0`,
	]) {
		await expect(files.get(name)).rejects.toThrow("not the name of a file");
		await expect(files.put(name, BYTES)).rejects.toThrow();
		await expect(files.drop(name)).rejects.toThrow();
		await expect(inBucket?.put(name, BYTES)).rejects.toThrow("not the name");
		await expect(inBucket?.get(name)).rejects.toThrow("not the name");
		await expect(inBucket?.drop(name)).rejects.toThrow("not the name");
	}
	expect(readdirSync(folder)).toEqual([]);
});

test("FI1 a write that fails leaves nothing behind", async () => {
	const name = newId();
	mkdirSync(join(folder, name, "in the way"), { recursive: true });
	await expect(diskFiles(folder).put(name, BYTES)).rejects.toThrow();
	expect(readdirSync(folder)).toEqual([name]);
});
