import { rmSync } from "node:fs";
import type { Logger } from "pino";
import type { RestoreFault } from "../../protocol/backups.ts";
import { BackupFault } from "../backup-files/backup-fault.ts";
import { restoreFault } from "../backup-files/restorable.ts";
import { restoreBackup } from "../backup-files/restore-backup.ts";
import { dropUploads } from "../backup-files/uploaded-file.ts";
import type { Config } from "../config/config.ts";
import { bucketAddress } from "../config/files-config.ts";
import { filesIn } from "../data-folder.ts";
import { wallClock } from "../ports/clock.ts";

/**
 * Puts a backup in the place of a shop that nobody has begun, between two relays. Resolves with why not; then nothing
 * was changed.
 */
export async function restoreInPlace(
	path: string,
	{ data, backups, files }: Pick<Config, "data" | "backups" | "files">,
	logger: Logger,
): Promise<RestoreFault | null> {
	try {
		const { facts, saved } = await restoreBackup(path, data, {
			backups,
			files: filesIn(data, files),
			filesStay: files && bucketAddress(files),
			clock: wallClock,
			replace: "nobody",
		});
		if (saved?.people === 0) rmSync(saved.path, { force: true });
		const { madeAt, version, conversations, people } = facts;
		const backup = new Date(madeAt).toISOString();
		logger.info({ backup, version, conversations, people }, "restored");
		return null;
	} catch (error) {
		logger.error({ err: error }, "a backup was not restored");
		return error instanceof BackupFault ? restoreFault(error) : "other";
	} finally {
		dropUploads(backups);
	}
}
