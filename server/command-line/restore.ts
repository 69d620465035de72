import { resolve } from "node:path";
import { timeInWords } from "../backup-files/in-words.ts";
import { restoreBackup } from "../backup-files/restore-backup.ts";
import { ConfigError } from "../config/config-error.ts";
import { bucketAddress } from "../config/files-config.ts";
import { filesIn } from "../data-folder.ts";
import { refuseServer } from "../database-server.ts";
import { wallClock } from "../ports/clock.ts";
import { armFailpoint } from "../ports/failpoint.ts";
import { inWords } from "./backup.ts";
import type { Command } from "./command.ts";

/** Puts a backup in place, where no relay runs. It asks nothing: what would be lost it saves, or is told to replace. */
export const restore: Command = {
	words: { shown: "<file>", most: 1 },
	says: "Restore a backup into the data folder, where no relay runs.",
	options: { replace: { type: "boolean" } },
	async run({ config, words, options, folder, print }) {
		const [file] = words;
		if (file === undefined)
			throw new ConfigError(
				"shopbell restore takes one backup, e.g. shopbell restore shopbell-data/backups/shopbell-20261129T040000Z-daily.backup",
			);
		const { data, backups, files, failpoint, ...further } = config();
		refuseServer(
			further,
			"restore",
			"Restore the database with pg_restore: docs/postgres.md",
		);
		const bucket = files && bucketAddress(files);
		armFailpoint(failpoint);
		const { facts, saved, damaged } = await restoreBackup(
			resolve(folder, file),
			data,
			{
				backups,
				files: filesIn(data, files),
				filesStay: bucket,
				clock: wallClock,
				replace: options.replace === true,
			},
		);
		print(
			`Restored to ${data}: the backup of ${timeInWords(facts.madeAt)} (${inWords(facts)})`,
		);
		if (facts.filesStay && facts.filesStay !== bucket)
			print(
				`Attention: its files are not in the backup but in ${facts.filesStay}. Set SHOPBELL_FILES and the settings beside it before you start the relay: docs/files-in-s3.md`,
			);
		if (saved) print(`What was there before is kept: ${saved.path}`);
		if (damaged)
			print(`What was there before was not usable, and lies in ${damaged}`);
		return 0;
	},
};
