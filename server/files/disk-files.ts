import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "../ports/file-store.ts";
import { mustBeFileName } from "./file-name.ts";

/** Behind the name of a file that is not whole yet. */
const PART = ".part";

/** Files in one folder, each there whole or not at all, also after a crash. */
export function diskFiles(folder: string): FileStore {
	const pathOf = (name: string) => join(folder, mustBeFileName(name));

	return {
		async put(name, bytes) {
			const path = pathOf(name);
			await mkdir(folder, { recursive: true, mode: 0o700 });
			try {
				await written(path + PART, bytes);
				await rename(path + PART, path);
			} catch (error) {
				await rm(path + PART, { force: true });
				throw error;
			}
			await synced(folder);
		},
		async get(name) {
			try {
				return await readFile(pathOf(name));
			} catch (error) {
				if (isAbsent(error)) return undefined;
				throw error;
			}
		},
		async drop(name) {
			const path = pathOf(name);
			await rm(path, { force: true });
			await rm(path + PART, { force: true });
		},
	};
}

/** On the disk itself: a file whose name is there before its bytes would be an empty picture after a crash. */
async function written(path: string, bytes: Uint8Array): Promise<void> {
	// A relay or a move that died has perhaps left half of it: it is written anew.
	const file = await open(path, "w", 0o600);
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
}

async function synced(folder: string): Promise<void> {
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function isAbsent(error: unknown): boolean {
	return (error as NodeJS.ErrnoException).code === "ENOENT";
}
