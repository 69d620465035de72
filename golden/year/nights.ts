import { basename, join } from "node:path";
import type { BackupKind } from "../../protocol/backups.ts";
import { listBackups } from "../../server/backup-files/list-backups.ts";
import { proveBackup } from "../../server/backup-files/read-backup.ts";
import { relayBackups } from "../../server/backup-files/relay-backups.ts";
import { writeBackup } from "../../server/backup-files/write-backup.ts";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { filesIn } from "../../server/data-folder.ts";
import type { BackupFolder } from "../../server/ports/backup-folder.ts";
import { asked } from "../../server/testing/data-folder.ts";
import { HOUR_MS } from "./spans.ts";
import type { YearState } from "./year-state.ts";

export const BACKUPS_KEPT = 7;
/** One is made each night; on the day of a restore or a start it may be a little later. */
const NEWEST_MOST_MS = 26 * HOUR_MS;

/**
 * The folder in which the relay makes its backups. They are made here, and not in a process of their own, whose clock
 * nobody moves; what had been promised until then is noted.
 */
export function nightlyFolder(
	state: YearState,
	now: () => number,
): BackupFolder {
	const { data, backups } = state;
	const own = relayBackups({
		program: "",
		data,
		backups,
		environment: {},
		clock: { after: () => () => {} },
		async shop() {
			const [first] = asked(
				join(data, DATABASE),
				"select id from sites order by created_at, id limit 1",
			);
			return first === undefined ? null : String(first);
		},
	});
	return {
		...own,
		async make(kind: BackupKind) {
			const promised = structuredClone(state.promises);
			const { path, madeAt, bytes } = await writeBackup(data, backups, {
				kind,
				files: filesIn(data),
				clock: { now },
			});
			state.promisedThen[path] = promised;
			state.lived.backups++;
			return { name: basename(path), at: madeAt, bytes, kind };
		},
		async drop(name) {
			await own.drop(name);
			for (const path of Object.keys(state.promisedThen))
				if (basename(path) === name) delete state.promisedThen[path];
		},
	};
}

/** Their paths, the newest first. */
export function dailyBackups(folder: string): string[] {
	return dailyIn(folder).map(({ path }) => path);
}

function dailyIn(folder: string) {
	return listBackups(folder).flatMap((one) =>
		one.kind === "usable" && one.facts.kind === "daily" ? [one.facts] : [],
	);
}

/** What lies there and cannot be used, read to its end, is too old, or is too much. */
export function brokenBackups(folder: string, now: number): string[] {
	const all = listBackups(folder, proveBackup);
	const unusable = all.flatMap((one) =>
		one.kind === "unusable" ? [`${one.name}: ${one.sentence}`] : [],
	);
	const daily = dailyIn(folder);
	const age = now - (daily[0]?.madeAt ?? 0);
	return [
		...unusable,
		...(daily.length > BACKUPS_KEPT
			? [`${daily.length} daily backups are there`]
			: []),
		...(age > NEWEST_MOST_MS ? [`the newest backup is ${age} ms old`] : []),
	];
}
