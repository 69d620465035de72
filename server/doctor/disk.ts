import { bytesInWords } from "../backup-files/in-words.ts";
import { check, type Found, type Kind } from "./check.ts";
import type { Look } from "./look.ts";
import type { Disk } from "./machine.ts";

/** Below it the next hour may be the last one. */
const LEAST_BYTES = 100_000_000;
/** One backup, one table that is made anew beside itself, and as much again for the log of changes. */
const TIMES_THE_DATABASE = 3;
const LEAST_SHARE = 0.05;
/** Each picture and each backup is a file. */
const LEAST_FILES = 1_000;

const KINDS = {
	disk_ok: {
		mark: "ok",
		says: (folder, free, share) =>
			`${free} (${share}) of the disk of ${folder} are free.`,
	},
	disk_full: {
		mark: "wrong",
		says: (folder, free) =>
			`The disk of ${folder} has ${free} left, and the relay refuses messages when it is full.`,
		todo: () => "Make room, or move the data to a larger disk.",
	},
	disk_of_backups_full: {
		mark: "wrong",
		says: (folder, free) =>
			`The disk of the backups, ${folder}, has ${free} left, so the next backup fails.`,
		todo: () => "Make room, or set SHOPBELL_BACKUPS to a folder with room.",
	},
	disk_tight: {
		mark: "warning",
		says: (folder, free, share) =>
			`The disk of ${folder} has ${free} (${share}) left.`,
		todo: (_folder, _free, _share, needed) =>
			`Make room: a backup and a change of the database take up to ${needed}.`,
	},
	disk_no_files: {
		mark: "wrong",
		says: (folder, files) =>
			`The disk of ${folder} can hold ${files} more files (inodes), whatever bytes are free.`,
		todo: () => "Remove files that nobody needs: df -i says on which disk.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Room for what comes, for a backup and for a change of the schema. */
export const disk = check({
	name: "disk",
	kinds: KINDS,
	async run(look) {
		const { data, backups } = look.config;
		const needed = await neededBytes(look);
		const found: Found<Code>[] = [];
		for (const folder of [data, backups]) {
			const space = look.machine.disk(folder);
			if (!space) continue;
			const [said] = judge(folder, space, needed);
			// Backups mostly lie on the same disk.
			if (found.some(([code]) => code === said[0])) continue;
			const isOfBackups = folder === backups && said[0] === "disk_full";
			found.push(
				isOfBackups
					? ["disk_of_backups_full", said[1] ?? folder, said[2] ?? ""]
					: said,
			);
		}
		return found;
	},
});

async function neededBytes(look: Look): Promise<number> {
	const database = await look.database();
	const bytes = database.kind === "usable" ? database.bytes : 0;
	return Math.max(LEAST_BYTES, bytes * TIMES_THE_DATABASE);
}

function judge(folder: string, space: Disk, needed: number): [Found<Code>] {
	const { freeBytes, bytes, freeFiles, files } = space;
	const share = bytes > 0 ? freeBytes / bytes : 1;
	const values = [
		folder,
		bytesInWords(freeBytes),
		`${Math.floor(share * 100)} %`,
		bytesInWords(needed),
	] as const;
	if (freeBytes < LEAST_BYTES) return [["disk_full", ...values]];
	if (files > 0 && freeFiles < LEAST_FILES)
		return [["disk_no_files", folder, `${freeFiles}`]];
	// A twentieth of a large disk is more than any of this takes.
	const isTight =
		freeBytes < needed || (share < LEAST_SHARE && freeBytes < 20 * needed);
	return [[isTight ? "disk_tight" : "disk_ok", ...values]];
}
