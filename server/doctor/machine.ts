import { accessSync, existsSync, statfsSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import { openFilesLimit } from "../probe/open-files-limit.ts";

/** What the doctor asks of the machine; a test hands in another. */
export interface Machine {
	/** The version of Node, as 20.19.0. */
	node: string;
	/** Whose process this is; undefined: the system knows no numbers of users. */
	user: number | undefined;
	/** Memory that the process may use, in bytes. */
	memoryBytes(): number;
	/** How many files the process may open; null: without end. */
	openFiles(): number | null;
	/** Of the disk on which a folder lies; null: it cannot be asked. */
	disk(folder: string): Disk | null;
	/** null: there is nothing of this name, or it may not be looked at. */
	entry(path: string): Entry | null;
	/** In a container, other machines reach only what it is told to publish. */
	inContainer: boolean;
	/** Hours between UTC and the wall clock of a time zone at a time. Throws where the zone is unknown. */
	offsetHours(timeZone: string, at: number): number;
}

export interface Disk {
	freeBytes: number;
	bytes: number;
	/** Files that it can still hold, and in all; 0 in all: it does not count them. */
	freeFiles: number;
	files: number;
	/** The number of the kind of file system (statfs). */
	kind: number;
}

export interface Entry {
	isFolder: boolean;
	bytes: number;
	owner: number;
	/** Whether others than the owner may read or write it. */
	isOpenToOthers: boolean;
	mayRead: boolean;
	mayWrite: boolean;
}

/** Of access(2). */
const [EXECUTE, WRITE, READ] = [1, 2, 4];

export const thisMachine: Machine = {
	node: process.versions.node,
	user: process.getuid?.(),
	memoryBytes() {
		const constrained = process.constrainedMemory();
		return Math.min(totalmem(), constrained || Number.POSITIVE_INFINITY);
	},
	openFiles: openFilesLimit,
	disk(folder) {
		try {
			const { bavail, blocks, bsize, ffree, files, type } = statfsSync(folder);
			return {
				freeBytes: bavail * bsize,
				bytes: blocks * bsize,
				freeFiles: ffree,
				files,
				kind: type,
			};
		} catch {
			return null;
		}
	},
	entry(path) {
		try {
			const found = statSync(path);
			const isFolder = found.isDirectory();
			// A folder is of use only to who may go into it.
			const inside = isFolder ? EXECUTE : 0;
			return {
				isFolder,
				bytes: found.size,
				owner: found.uid,
				isOpenToOthers: (found.mode & 0o077) !== 0,
				mayRead: may(path, READ | inside),
				mayWrite: may(path, WRITE | inside),
			};
		} catch {
			return null;
		}
	},
	inContainer: existsSync("/.dockerenv") || existsSync("/run/.containerenv"),
	offsetHours(timeZone, at) {
		const [, hour = "0", minute = "0"] =
			/GMT([+-]\d+)?(?::(\d+))?$/.exec(
				new Intl.DateTimeFormat("en-US", {
					timeZone,
					timeZoneName: "longOffset",
				}).format(at),
			) ?? [];
		return Number(hour) + Number(minute) / 60;
	},
};

function may(path: string, how: number): boolean {
	try {
		accessSync(path, how);
		return true;
	} catch {
		return false;
	}
}
