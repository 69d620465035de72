import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The name of the database in the data folder. */
export const DATABASE = "shopbell.db";
/** The folder of the files beside it. */
export const FILES = "files";

/** Where earlier versions kept it when nobody had named a folder. */
const EARLIER = "data";
const USUAL = "shopbell-data";

/** The data folder of a command that starts in `folder` and to which nobody has named one. */
export function chooseDataFolder(folder: string): string {
	// By its name alone: a relay may have it open.
	if (existsSync(join(folder, EARLIER, DATABASE)))
		return resolve(folder, EARLIER);
	return resolve(folder, USUAL);
}
