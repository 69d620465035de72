import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The name of the database in the data folder. */
export const DATABASE = "shopbell.db";
/** The folder of the files beside it. */
export const FILES = "files";

/** Where earlier versions kept it when nobody had named a folder. */
const EARLIER = "data";
const USUAL = "shopbell-data";

/** The data folder of a command that starts in `folder` and to which nobody has named one, and why it is that one. */
export function chooseDataFolder(folder: string): {
	data: string;
	why: string;
} {
	// By its name alone: a relay may have it open.
	if (existsSync(join(folder, EARLIER, DATABASE)))
		return {
			data: resolve(folder, EARLIER),
			why: `No folder is named, and ./${EARLIER} holds a database.`,
		};
	return {
		data: resolve(folder, USUAL),
		why: `No folder is named, and ./${EARLIER} holds no database, so it is ./${USUAL}.`,
	};
}
