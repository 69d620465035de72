import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "../../protocol/ids.ts";
import type { UploadedFile } from "../ports/first-run-restore.ts";
import { ENDING } from "./backup-name.ts";

const BEGINS = "uploaded-";
/** Neither a backup nor a part of one that the relay makes: who makes one drops those. */
const COMING = ".coming";

/** A file that comes in pieces. SQLite opens it when it is whole, and not before. */
export async function uploadedFile(folder: string): Promise<UploadedFile> {
	const path = join(folder, `${BEGINS}${newId()}${ENDING}`);
	const file = await open(path + COMING, "wx", 0o600);
	return {
		async write(piece) {
			await file.writeFile(piece);
		},
		async whole() {
			await file.close();
			renameSync(path + COMING, path);
			return path;
		},
		async drop() {
			await file.close();
			rmSync(path + COMING, { force: true });
			rmSync(path, { force: true });
		},
	};
}

/** What was uploaded before this relay began, restored or not: whoever has it uploads it again. */
export function dropUploads(folder: string): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder))
		if (name.startsWith(BEGINS)) rmSync(join(folder, name), { force: true });
}
