import type { Clock } from "../ports/clock.ts";
import { backupInChild } from "./backup-in-child.ts";
import { dropOldBackups } from "./list-backups.ts";

/** So many of this kind stay: the last one, and the one before it if the last upgrade was not the fault. */
export const KEPT_BEFORE_UPGRADE = 2;

interface Upgrading {
	program: string;
	data: string;
	backups: string;
	environment: Readonly<Record<string, string | undefined>>;
	clock: Pick<Clock, "after" | "now">;
	/** A line for whoever has started the relay. */
	say(line: string): void;
}

/**
 * Saves a database before its schema changes, and says so. The caller holds the folder's lock and has the database
 * closed. Throws {@link BackupFault}: then nothing may be changed.
 */
export async function backupBeforeUpgrade(
	{ from, to }: { from: string; to: string },
	{ program, data, backups, environment, clock, say }: Upgrading,
): Promise<void> {
	const made = await backupInChild(program, {
		data,
		to: backups,
		kind: "before-upgrade",
		environment,
		clock,
	});
	dropOldBackups(made, KEPT_BEFORE_UPGRADE, clock.now());
	say(`Upgrading the database from ${from} to ${to}; a copy is ${made.path}`);
}
