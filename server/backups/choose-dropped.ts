import { BACKUPS_ASKED_KEPT, BACKUPS_KEPT } from "../../protocol/backups.ts";
import { newestFirst, type StoredBackup } from "../ports/backup-folder.ts";

const DAY_MS = 24 * 3_600_000;

/**
 * Which backups the relay drops once a new one was proven: daily ones beyond the newest seven, and those that owners
 * asked for beyond the newest three or older than a daily one would be. What people made by hand, and what stands
 * before an upgrade, is theirs. A clock may be wrong: the one that was just made stays whatever its time is.
 * @param made its name
 */
export function chooseDropped(
	all: readonly StoredBackup[],
	now: number,
	made?: string,
): StoredBackup[] {
	const isMade = ({ name }: StoredBackup) => Number(name === made);
	const newest = newestFirst(now);
	const sorted = [...all].sort(
		(one, other) => isMade(other) - isMade(one) || newest(one, other),
	);
	const daily = sorted.filter(({ kind }) => kind === "daily");
	const asked = sorted.filter(({ kind }) => kind === "asked");
	return [
		...daily.slice(BACKUPS_KEPT),
		...asked.filter(
			({ at, name }, place) =>
				name !== made &&
				(place >= BACKUPS_ASKED_KEPT || now - at > BACKUPS_KEPT * DAY_MS),
		),
	];
}
