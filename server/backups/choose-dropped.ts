import { BACKUPS_ASKED_KEPT, BACKUPS_KEPT } from "../../protocol/backups.ts";
import type { StoredBackup } from "../ports/backup-folder.ts";

const DAY_MS = 24 * 3_600_000;

/**
 * Which backups the relay drops once a new one was proven: daily ones beyond the newest seven, and those that owners
 * asked for beyond the newest three or older than a daily one would be. What people made by hand, and what stands
 * before an upgrade, is theirs.
 * @param all the newest first
 */
export function chooseDropped(
	all: readonly StoredBackup[],
	now: number,
): StoredBackup[] {
	const daily = all.filter(({ kind }) => kind === "daily");
	const asked = all.filter(({ kind }) => kind === "asked");
	return [
		...daily.slice(BACKUPS_KEPT),
		...asked.filter(
			({ at }, place) =>
				place >= BACKUPS_ASKED_KEPT || now - at > BACKUPS_KEPT * DAY_MS,
		),
	];
}
