import {
	appendFileSync,
	closeSync,
	existsSync,
	fsyncSync,
	openSync,
	readFileSync,
	rmSync,
} from "node:fs";
import { join } from "node:path";
import type { MoveJournal } from "./move-files.ts";

/** In the data folder, while files are on their way into a bucket or out of it. */
const JOURNAL = "shopbell.moving";
const LINE = /^[A-Za-z0-9_-]{22}$/;

export function moveJournal(data: string): MoveJournal & { path: string } {
	const path = join(data, JOURNAL);
	return {
		path,
		// The last line may have been cut off: of that file nothing was copied.
		names: () =>
			existsSync(path)
				? readFileSync(path, "utf8")
						.split("\n")
						.filter((line) => LINE.test(line))
				: [],
		add(names) {
			if (names.length === 0) return;
			const file = openSync(path, "a", 0o600);
			try {
				appendFileSync(file, `\n${names.join("\n")}\n`);
				fsyncSync(file);
			} finally {
				closeSync(file);
			}
		},
		end: () => rmSync(path, { force: true }),
	};
}
