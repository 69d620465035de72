import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** As `scripts/build/targets.ts` calls it. */
const FILE = "writing-thread.cjs";

/** What the thread runs that writes, seen from the program's own file; undefined: nothing is built, and it needs none. */
export function writingThread(program: string): string | undefined {
	const file = join(dirname(program), FILE);
	return existsSync(file) ? file : undefined;
}
