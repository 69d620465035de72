import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FILES } from "../config/choose-data-folder.ts";

/** How many files lie in the folder beside the database, although they are to be in a bucket. */
export function leftInFolder(data: string): number {
	try {
		return readdirSync(join(data, FILES)).length;
	} catch {
		// There is none, or somebody else says that it cannot be read.
		return 0;
	}
}
