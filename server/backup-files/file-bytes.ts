import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Of all files in a folder; 0 where there is none. One that goes meanwhile counts nothing. */
export function fileBytes(folder: string): number {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 0;
	return readdirSync(folder)
		.map(
			(name) =>
				statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0,
		)
		.reduce((sum, size) => sum + size, 0);
}
