import {
	BACKUP_KINDS,
	type BackupKind,
} from "../store/contract/backup-facts.ts";

/** What the name of a backup ends with. */
export const ENDING = ".backup";

const NAME = new RegExp(
	`^shopbell-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z(?:-(${BACKUP_KINDS.join("|")}))?\\${ENDING}$`,
);

/** In order of their times where they are in order of the alphabet, e.g. `shopbell-20261129T040000Z-daily.backup`. */
export function backupName(kind: BackupKind, madeAt: number): string {
	return `shopbell-${timeInName(madeAt)}${kind === "by-hand" ? "" : `-${kind}`}${ENDING}`;
}

/** UTC, to the second, without what some file systems forbid in names. */
export function timeInName(time: number): string {
	return new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** What a name says; null: the relay gives no such name. */
export function readBackupName(
	name: string,
): { kind: BackupKind; madeAt: number } | null {
	const found = NAME.exec(name);
	if (!found) return null;
	const [, year, month, day, hour, minute, second, kind = "by-hand"] = found;
	const madeAt = Date.parse(
		`${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
	);
	return Number.isNaN(madeAt) ? null : { kind: kind as BackupKind, madeAt };
}
