import { readFile } from "node:fs/promises";

/** All bytes of a backup, which no process has open. */
export function fileBytes(path: string): Promise<Uint8Array> {
	return readFile(path);
}
