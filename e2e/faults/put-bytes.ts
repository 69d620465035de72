import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Puts a file of a folder in disorder, in which no process has a database open: this text in place of it, or only its
 * first bytes. Answers with the folder.
 */
export async function putBytes(
	folder: string,
	name: string,
	text: string | null,
	length?: number,
): Promise<string> {
	const file = join(folder, name);
	if (text !== null) await writeFile(file, text);
	if (length !== undefined) await truncate(file, length);
	return folder;
}
