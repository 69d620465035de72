import {
	dropOldBackups,
	listBackups,
} from "../../server/backup/list-backups.ts";
import { proveBackup } from "../../server/backup/read-backup.ts";
import { writeBackup } from "../../server/backup/write-backup.ts";
import type { YearShop } from "./year-shop.ts";
import type { YearState } from "./year-state.ts";

export const BACKUPS_KEPT = 7;

/** Makes the backup of a night, drops those that are too many, and notes what had been promised until then. */
export async function backsUp(
	{ relay, ledger, now }: YearShop,
	state: YearState,
): Promise<void> {
	const { data, backups, promisedThen, lived } = state;
	const { path } = await writeBackup(data, backups, {
		kind: "daily",
		files: relay.files,
		clock: { now },
	});
	promisedThen[path] = structuredClone(ledger.promises);
	dropOldBackups(backups, "daily", BACKUPS_KEPT);
	const there = new Set(dailyBackups(backups));
	for (const old of Object.keys(promisedThen))
		if (!there.has(old)) delete promisedThen[old];
	lived.backups++;
}

/** Their paths, the newest first. */
export function dailyBackups(folder: string): string[] {
	return listBackups(folder).flatMap((one) =>
		one.kind === "usable" && one.facts.kind === "daily" ? [one.path] : [],
	);
}

/** What lies there and cannot be used, read to its end, or is too much. */
export function brokenBackups(folder: string): string[] {
	const all = listBackups(folder, proveBackup);
	const unusable = all.flatMap((one) =>
		one.kind === "unusable" ? [`${one.name}: ${one.sentence}`] : [],
	);
	const many = dailyBackups(folder).length;
	return many > BACKUPS_KEPT
		? [...unusable, `${many} daily backups are there`]
		: unusable;
}
