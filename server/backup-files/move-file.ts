import { copyFileSync, renameSync, rmSync } from "node:fs";

/** A picture, and no database. Folders may be links to other disks. */
export function moveFile(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
		copyFileSync(from, to);
		rmSync(from);
	}
}
