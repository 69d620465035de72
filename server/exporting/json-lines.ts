import type { ArchiveFile } from "./tar.ts";

/** Beyond so many letters a file is full, and the next one begins: no more of it ever stands in memory. */
const PART_CHARS = 1_000_000;

/** Lines of JSON in files `folder/000001.jsonl` and on. Each call answers with the files that are full. */
export function createJsonLines(folder: string) {
	let lines: string[] = [];
	let chars = 0;
	let parts = 0;

	function full(): ArchiveFile[] {
		if (lines.length === 0) return [];
		parts++;
		const name = `${folder}/${`${parts}`.padStart(6, "0")}.jsonl`;
		const bytes = Buffer.from(`${lines.join("\n")}\n`);
		lines = [];
		chars = 0;
		return [{ name, bytes }];
	}

	return {
		add(value: unknown): ArchiveFile[] {
			const line = JSON.stringify(value);
			lines.push(line);
			chars += line.length;
			return chars >= PART_CHARS ? full() : [];
		},
		end: full,
	};
}
