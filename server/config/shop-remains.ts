import { readdirSync } from "node:fs";
import { PROBE_FILE } from "../probe/probe-file.ts";
import { DATABASE, FILES } from "./choose-data-folder.ts";
import type { Config } from "./config.ts";

/** What only a shop, or a demo, leaves in its data folder, beside backups that lie there by their own names. */
export const NAMES_OF_SHOP: readonly string[] = [
	DATABASE,
	`${DATABASE}-wal`,
	`${DATABASE}-shm`,
	"shopbell.lock",
	"shopbell-backup.lock",
	PROBE_FILE,
	FILES,
	"shopbell.moving",
	"backups",
	"relay.log",
	"shop.log",
];
const BACKUP = /\.backup(\.part)?$/;

/** What is left of a shop, by the names of what lies in its two folders. */
export interface ShopRemains {
	data: string[];
	/** Backups that lie in their folder. */
	backups: string[];
}

/** A folder that is not there, or cannot be read, has none. */
export function shopRemains({
	data,
	backups,
}: Pick<Config, "data" | "backups">): ShopRemains {
	return {
		data: (namesIn(data) ?? []).filter(
			(name) => NAMES_OF_SHOP.includes(name) || BACKUP.test(name),
		),
		backups: (namesIn(backups) ?? []).filter((name) => BACKUP.test(name)),
	};
}

/** In order. [] where the folder is not there; null where it is no folder, or cannot be read. */
export function namesIn(folder: string): string[] | null {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "ENOENT" ? [] : null;
	}
}
