import { BackupFault } from "../backup-files/backup-fault.ts";
import {
	type BackupAnswer,
	WRITE_BACKUP,
} from "../backup-files/backup-in-child.ts";
import { writeBackup } from "../backup-files/write-backup.ts";
import { bucketAddress, filesOf } from "../config/files-config.ts";
import { filesIn } from "../data-folder.ts";
import { wallClock } from "../ports/clock.ts";
import { armFailpoint, FAILPOINT } from "../ports/failpoint.ts";
import { BACKUP_KINDS } from "../store/contract/backup-facts.ts";
import type { Command, Given } from "./command.ts";
import { endWithParent } from "./end-with-parent.ts";

/** What the relay runs as a child: everything that it needs stands in the call, and its answer is one line. */
export const writeBackupOfRelay: Command = {
	says: `Make a backup for the relay (${WRITE_BACKUP}); people use backup.`,
	options: { to: { type: "string" }, kind: { type: "string" } },
	hidden: true,
	async run({ options, environment, print }) {
		endWithParent();
		arm(environment);
		const answer = await answerTo(options, environment);
		print(JSON.stringify(answer));
		return answer.ok ? 0 : 1;
	},
};

function arm(environment: Given["environment"]): void {
	const { SHOPBELL_FAILPOINT: failpoint = "", NODE_ENV } = environment;
	if (NODE_ENV !== "production" && FAILPOINT.test(failpoint))
		armFailpoint(failpoint);
}

async function answerTo(
	options: Given["options"],
	environment: Given["environment"],
): Promise<BackupAnswer> {
	const kind = BACKUP_KINDS.find((one) => one === options.kind) ?? "by-hand";
	const data = String(options.data);
	const bucket = filesOf(environment);
	try {
		const facts = await writeBackup(data, String(options.to), {
			kind,
			files: filesIn(data, bucket),
			// A backup each night waits for no server, and does not hold all files seven times.
			filesStay: bucket && bucketAddress(bucket),
			clock: wallClock,
		});
		return { ok: true, facts };
	} catch (error) {
		if (!(error instanceof BackupFault)) throw error;
		return { ok: false, reason: error.reason, sentence: error.message };
	}
}
