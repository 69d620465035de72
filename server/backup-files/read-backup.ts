import type { BackupFacts } from "../store/contract/backup-facts.ts";
import { UnusableBackup } from "../store/contract/unusable-backup.ts";
import { openBackup } from "../store/sqlite/open-backup.ts";
import { asFault } from "./backup-fault.ts";

/** What a backup says of itself, without reading all of it. Throws {@link BackupFault}; writes nothing. */
export function readBackup(path: string): BackupFacts {
	return read(path, () => {});
}

/** As {@link readBackup}, after reading all of it: what stands in it is what was put in. */
export function proveBackup(path: string): BackupFacts {
	return read(path, (backup) => backup.prove());
}

function read(
	path: string,
	look: (backup: ReturnType<typeof openBackup>) => void,
): BackupFacts {
	try {
		const backup = openBackup(path);
		try {
			if (backup.isNewer) throw new UnusableBackup("newer");
			look(backup);
			return backup.facts;
		} finally {
			backup.close();
		}
	} catch (error) {
		throw asFault(error, path);
	}
}
